import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { NotAllowedError, toError } from '@backstage/errors';
import { mlopsSourcesRefreshPermission } from '@waymark/plugin-mlops-common';
import type { Request } from 'express';
import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';

/** Connections: their state, their problems, refresh and webhooks. */
export function handleSources(
  operations: Operations,
  options: RouterOptions,
): void {
  const { reads, sync, httpAuth, permissions, auditor } = options;

  operations.handle<PageRequest>('listSources', async ({ parameters, req }) =>
    reads.listSources(parameters, {
      credentials: await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      }),
    }),
  );

  operations.handle<PageRequest & { id: string }>(
    'listSourceProblems',
    async ({ parameters: { id, ...page }, req }) =>
      reads.listSourceProblems(id, page, {
        credentials: await httpAuth.credentials(req, {
          allow: ['user', 'service'],
        }),
      }),
  );

  operations.handle<{ id: string }>(
    'refreshSource',
    async ({ parameters: { id }, body, req }) => {
      const full = Boolean((body as { full?: boolean } | undefined)?.full);
      const event = await auditor.createEvent({
        eventId: 'source-refresh',
        severityLevel: 'medium',
        request: req,
        meta: { sourceId: id, full },
      });
      try {
        await requireRefresh(req);
        await sync.refresh(id, { full });
        await event.success();
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
      return undefined;
    },
  );

  operations.handle<{ id: string }>(
    'receiveWebhook',
    async ({ parameters: { id }, body, req }) => {
      const event = await auditor.createEvent({
        eventId: 'source-webhook',
        severityLevel: 'low',
        request: req,
        meta: { sourceId: id },
      });
      try {
        await sync.acceptWebhook(id, {
          headers: firstValues(req.headers),
          // Without a body the parser leaves its own empty object here.
          rawBody: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
          receivedAt: Date.now(),
        });
        await event.success();
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
      return undefined;
    },
  );

  async function requireRefresh(req: Request): Promise<void> {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize(
      [{ permission: mlopsSourcesRefreshPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not refresh sources; the permission '${mlopsSourcesRefreshPermission.name}' is needed.`,
      );
    }
  }
}

function firstValues(
  headers: Request['headers'],
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  );
}
