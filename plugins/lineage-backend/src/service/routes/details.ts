import type { LineageEdgeKind } from '@waymark/plugin-lineage-common';
import type { Operations } from '@waymark/plugin-openapi-operations-node';
import type { ReadRouterOptions } from '../createRouter';
import { readRoot, readRootText, type RootParameters } from '../readRoot';
import { askerOf } from './askerOf';

/** One node, edge or run, and how the store stands. */
export function handleDetails(
  operations: Operations,
  options: ReadRouterOptions,
): void {
  const { reads } = options;
  const asker = askerOf(options.httpAuth);

  operations.handle<RootParameters>('getNode', async ({ parameters, req }) =>
    reads.getNode(readRoot(parameters), await asker(req)),
  );

  operations.handle<{ from: string; to: string; kind: LineageEdgeKind }>(
    'getEdge',
    async ({ parameters: { from, to, kind }, req }) =>
      reads.getEdge(
        { from: readRootText(from), to: readRootText(to), kind },
        await asker(req),
      ),
  );

  operations.handle<{ runId: string }>(
    'getRun',
    async ({ parameters: { runId }, req }) =>
      reads.getRun(runId, await asker(req)),
  );

  operations.handle('getStatus', async ({ req }) =>
    reads.getStatus(await asker(req)),
  );
}
