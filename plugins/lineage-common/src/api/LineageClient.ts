import {
  ApiRequests,
  toSearchParams,
  type ApiClientOptions,
} from '@waymark/plugin-api-requests-common';
import type { LineageApi, RequestOptions } from './LineageApi';
import {
  driftParameters,
  graphParameters,
  impactParameters,
  nodesParameters,
  pathParameters,
  rootParameters,
} from './queryParameters';
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

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export type LineageClientOptions = ApiClientOptions;

/**
 * The one HTTP client of the lineage backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up.
 * @public
 */
export class LineageClient implements LineageApi {
  readonly #requests: ApiRequests;

  constructor(options: LineageClientOptions) {
    this.#requests = new ApiRequests({ ...options, pluginId: 'lineage' });
  }

  async getGraph(
    query: GraphQuery,
    request?: RequestOptions,
  ): Promise<LineageGraph> {
    const parameters = toSearchParams(graphParameters(query));
    return this.#requests.json('/graph', { parameters, request });
  }

  /** The edges of a graph as CSV, one line each. */
  async getGraphCsv(
    query: GraphQuery,
    request?: RequestOptions,
  ): Promise<string> {
    const parameters = toSearchParams(graphParameters(query));
    return this.#requests.csv('/graph', { parameters, request });
  }

  async getImpact(
    query: ImpactQuery,
    request?: RequestOptions,
  ): Promise<ImpactPage> {
    const parameters = toSearchParams(impactParameters(query));
    return this.#requests.json('/impact', { parameters, request });
  }

  /** A page of an impact as CSV; further pages have cursors of the JSON. */
  async getImpactCsv(
    query: ImpactQuery,
    request?: RequestOptions,
  ): Promise<string> {
    const parameters = toSearchParams(impactParameters(query));
    return this.#requests.csv('/impact', { parameters, request });
  }

  async getPath(
    query: PathQuery,
    request?: RequestOptions,
  ): Promise<PathAnswer> {
    const parameters = toSearchParams(pathParameters(query));
    return this.#requests.json('/path', { parameters, request });
  }

  async listNodes(
    query: NodesQuery,
    request?: RequestOptions,
  ): Promise<Page<LineageNode>> {
    const parameters = toSearchParams(nodesParameters(query));
    return this.#requests.json('/nodes', { parameters, request });
  }

  async getNode(
    root: LineageRoot,
    request?: RequestOptions,
  ): Promise<NodeDetail> {
    const parameters = toSearchParams(rootParameters(root));
    return this.#requests.json('/node', { parameters, request });
  }

  async getEdge(
    edge: { from: string; to: string; kind: LineageEdgeKind },
    request?: RequestOptions,
  ): Promise<EdgeDetail> {
    const { from, to, kind } = edge;
    const parameters = toSearchParams({ from, to, kind });
    return this.#requests.json('/edge', { parameters, request });
  }

  async getRun(
    runId: string,
    request?: RequestOptions,
  ): Promise<LineageRunDetail> {
    return this.#requests.json(`/runs/${encodeURIComponent(runId)}`, {
      request,
    });
  }

  async listDrift(
    query: DriftQuery,
    request?: RequestOptions,
  ): Promise<Page<DriftItem>> {
    const parameters = toSearchParams(driftParameters(query));
    return this.#requests.json('/drift', { parameters, request });
  }

  async getColumns(
    query: {
      root: LineageRoot;
      field?: string;
      direction?: Direction;
      depth?: number;
    },
    request?: RequestOptions,
  ): Promise<ColumnLineage> {
    const { root, ...rest } = query;
    const parameters = toSearchParams({ ...rootParameters(root), ...rest });
    return this.#requests.json('/columns', { parameters, request });
  }

  async getStatus(request?: RequestOptions): Promise<LineageStatus> {
    return this.#requests.json('/status', { request });
  }

  async rebuild(request?: RequestOptions): Promise<void> {
    await this.#requests.send('/rebuild', { method: 'POST', request });
  }

  async sendEvents(
    events: object[],
    request?: RequestOptions,
  ): Promise<BatchSummary | undefined> {
    const response = await this.#requests.send('/lineage/batch', {
      method: 'POST',
      body: events,
      request,
    });
    return response.status === 204 ? undefined : await response.json();
  }
}
