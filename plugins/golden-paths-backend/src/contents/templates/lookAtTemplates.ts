import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { describeStates } from './describeStates';
import { readTemplate, type TemplateSource } from './readTemplate';

const PAGE = 500;
/** Reading waits on repositories; a few at once is what hosts stand. */
const AT_ONCE = 4;

/**
 * Reads every template of the catalog that moved. One that cannot be read
 * keeps its reason, which is logged when it is a new one, and stops no other.
 */
export async function lookAtTemplates(
  source: TemplateSource & { logger: LoggerService },
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const waiting = await listTemplates(source, signal);
  const before = await describeStates(source.knex, waiting);
  const look = async () => {
    for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
      signal.throwIfAborted();
      try {
        await readTemplate(source, ref, { signal });
      } catch (error) {
        signal.throwIfAborted();
        const { message } = toError(error);
        if (before.get(ref)?.problem !== message) {
          source.logger.warn(
            `The template '${ref}' could not be read: ${message}`,
          );
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
}

async function listTemplates(
  { catalog, auth }: TemplateSource,
  signal: AbortSignal,
): Promise<string[]> {
  const credentials = await auth.getOwnServiceCredentials();
  const refs: string[] = [];
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE }
        : {
            filter: { kind: 'Template' },
            fields: ['kind', 'metadata.namespace', 'metadata.name'],
            orderFields: [{ field: 'metadata.name', order: 'asc' }],
            limit: PAGE,
          },
      { credentials },
    );
    refs.push(...page.items.map(entity => stringifyEntityRef(entity)));
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return refs;
}
