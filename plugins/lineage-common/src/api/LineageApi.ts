import type { RequestOptions } from '@waymark/plugin-api-requests-common';
import type {
  BatchSummary,
  ColumnLineage,
  Direction,
  DriftItem,
  DriftQuery,
  EdgeDetail,
  GraphQuery,
  ImpactPage,
  ImpactQuery,
  LineageEdgeKind,
  LineageGraph,
  LineageNode,
  LineageRoot,
  LineageRunDetail,
  LineageStatus,
  NodeDetail,
  NodesQuery,
  Page,
  PathAnswer,
  PathQuery,
} from './types';

export type { RequestOptions } from '@waymark/plugin-api-requests-common';

/**
 * The lineage API, for browsers, other backends and tests.
 *
 * Errors: a `ResponseError` of `@backstage/errors` for every answer that is
 * not a success.
 * @public
 */
export interface LineageApi {
  getGraph(query: GraphQuery, options?: RequestOptions): Promise<LineageGraph>;
  getImpact(query: ImpactQuery, options?: RequestOptions): Promise<ImpactPage>;
  getPath(query: PathQuery, options?: RequestOptions): Promise<PathAnswer>;
  listNodes(
    query: NodesQuery,
    options?: RequestOptions,
  ): Promise<Page<LineageNode>>;
  getNode(root: LineageRoot, options?: RequestOptions): Promise<NodeDetail>;
  getEdge(
    edge: { from: string; to: string; kind: LineageEdgeKind },
    options?: RequestOptions,
  ): Promise<EdgeDetail>;
  getRun(runId: string, options?: RequestOptions): Promise<LineageRunDetail>;
  listDrift(
    query: DriftQuery,
    options?: RequestOptions,
  ): Promise<Page<DriftItem>>;
  getColumns(
    query: {
      root: LineageRoot;
      field?: string;
      direction?: Direction;
      depth?: number;
    },
    options?: RequestOptions,
  ): Promise<ColumnLineage>;
  getStatus(options?: RequestOptions): Promise<LineageStatus>;
  /** Replays the kept events; an administrator's. */
  rebuild(options?: RequestOptions): Promise<void>;
  /** Undefined when all events were taken. */
  sendEvents(
    events: object[],
    options?: RequestOptions,
  ): Promise<BatchSummary | undefined>;
}
