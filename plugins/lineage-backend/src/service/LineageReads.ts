import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
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
} from '@waymark/plugin-lineage-common';

/** Who asks. */
export interface Asker {
  credentials: BackstageCredentials;
}

/** One edge, by the ids of its nodes or entity refs. */
export interface EdgeQuery {
  from: LineageRoot;
  to: LineageRoot;
  kind: LineageEdgeKind;
}

/** Which columns are asked about. */
export interface ColumnsQuery {
  root: LineageRoot;
  field?: string;
  direction?: Direction;
  depth?: number;
}

/**
 * Everything that can be read, for the HTTP API and the actions alike. The
 * asker's permissions are checked here, so that no way in can forget them.
 *
 * Errors: `NotAllowedError` where the asker may not read lineage;
 * `NotFoundError` for what does not exist or the asker may not see, in the
 * same words; `InputError` for a text that names nothing, a moment that is
 * none, a cursor of another list.
 */
export interface LineageReads {
  getGraph(query: GraphQuery, asker: Asker): Promise<LineageGraph>;
  getImpact(query: ImpactQuery, asker: Asker): Promise<ImpactPage>;
  getPath(query: PathQuery, asker: Asker): Promise<PathAnswer>;
  listNodes(query: NodesQuery, asker: Asker): Promise<Page<LineageNode>>;
  listDrift(query: DriftQuery, asker: Asker): Promise<Page<DriftItem>>;
  getColumns(query: ColumnsQuery, asker: Asker): Promise<ColumnLineage>;
  getNode(root: LineageRoot, asker: Asker): Promise<NodeDetail>;
  getEdge(query: EdgeQuery, asker: Asker): Promise<EdgeDetail>;
  getRun(runId: string, asker: Asker): Promise<LineageRunDetail>;
  getStatus(asker: Asker): Promise<LineageStatus>;
}
