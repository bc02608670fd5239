import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { lineageRebuildPermission } from '@waymark/plugin-lineage-common';
import type { Operations } from '@waymark/plugin-openapi-operations-node';
import type { ReadRouterOptions } from '../createRouter';
import { askerOf } from './askerOf';

/** Replays the kept events; an administrator's. */
export function handleRebuild(
  operations: Operations,
  options: ReadRouterOptions,
): void {
  const { rebuild, httpAuth, permissions, auditor } = options;
  const asker = askerOf(httpAuth);

  operations.handle('rebuild', async ({ req }) => {
    const event = await auditor.createEvent({
      eventId: 'lineage-rebuild',
      severityLevel: 'medium',
      request: req,
    });
    try {
      const [decision] = await permissions.authorize(
        [{ permission: lineageRebuildPermission }],
        await asker(req),
      );
      if (decision.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `You may not rebuild lineage; the permission '${lineageRebuildPermission.name}' is needed.`,
        );
      }
      await rebuild();
      await event.success();
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
    return undefined;
  });
}
