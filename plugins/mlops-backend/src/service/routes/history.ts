import type { Request } from 'express';
import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import type { Asker } from '../MlopsReads';

type EntityParameters = { kind: string; namespace: string; name: string };

/** What happened to an entity, how it is watched, and what its card says. */
export function handleHistory(
  operations: Operations,
  options: RouterOptions,
): void {
  const { reads, httpAuth } = options;
  const asker = async (req: Request): Promise<Asker> => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  operations.handle<EntityParameters & PageRequest & { version?: string }>(
    'listTrace',
    async ({ parameters, req }) => {
      const { kind, namespace, name, ...query } = parameters;
      return reads.listTrace(
        { kind, namespace, name },
        query,
        await asker(req),
      );
    },
  );

  operations.handle<EntityParameters>(
    'getMonitoring',
    async ({ parameters, req }) =>
      reads.getMonitoring(parameters, await asker(req)),
  );

  operations.handle<EntityParameters & { version?: string }>(
    'getCard',
    async ({ parameters: { version, ...entity }, req }) =>
      reads.getCard(entity, { version }, await asker(req)),
  );

  operations.handle<
    Omit<EntityParameters, 'kind'> & { left: string; right: string }
  >('compareCards', async ({ parameters, req }) => {
    const { left, right, ...named } = parameters;
    return reads.compareCards(
      { kind: 'model', ...named },
      { left, right },
      await asker(req),
    );
  });
}
