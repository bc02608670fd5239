import { parseEntityRef } from '@backstage/catalog-model';
import { ifPresent } from '@waymark/plugin-api-requests-common';
import type {
  LineageApi,
  RequestOptions,
} from '@waymark/plugin-lineage-common';
import type { LineageAnswer } from './lineageFacts';

/** Neighbours that are looked at. */
const MAX_NODES = 200;

/** Differences between declared and seen that are counted. */
const MAX_SIGNALS = 200;

/** What lineage is asked for. */
export type Lineage = Pick<
  LineageApi,
  'getGraph' | 'getNode' | 'getRun' | 'listDrift'
>;

/** Asks lineage about an entity and what is next to it. */
export async function readLineage(
  lineage: Lineage,
  entityRef: string,
  request: RequestOptions,
): Promise<LineageAnswer> {
  const root = { entityRef };
  const isModel = parseEntityRef(entityRef).kind === 'model';
  const [detail, graph, drift] = await Promise.all([
    lineage.getNode(root, request),
    lineage.getGraph(
      {
        root,
        granularity: 'job',
        // The inputs of the jobs that made a model are two hops away.
        depth: isModel ? 2 : 1,
        limit: MAX_NODES,
        kinds: ['input', 'output', 'serving'],
      },
      request,
    ),
    lineage.listDrift({ entityRef, limit: MAX_SIGNALS }, request),
  ]);
  const [newest] = detail.versions;
  const newestRun =
    isModel && newest
      ? await ifPresent(lineage.getRun(newest.runId, request))
      : undefined;
  return {
    entityRef,
    detail,
    graph,
    signals: drift.items.map(({ signal }) => signal),
    ...(newestRun && { newestRun }),
  };
}
