import { ResponseError } from '@backstage/errors';
import type { LineageApi, RequestOptions } from './LineageApi';
import {
  driftParameters,
  graphParameters,
  impactParameters,
  nodesParameters,
  pathParameters,
  rootParameters,
  toSearchParams,
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

/** Milliseconds after which a call is given up. */
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export interface LineageClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Defaults to the global `fetch`. */
  fetchApi?: { fetch: typeof fetch };
  /** Milliseconds after which a call is given up; 30,000 without. */
  timeoutMs?: number;
}

interface Call {
  parameters?: URLSearchParams;
  method?: 'GET' | 'POST';
  body?: unknown;
  accept?: string;
  options?: RequestOptions;
}

/**
 * The one HTTP client of the lineage backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up.
 * @public
 */
export class LineageClient implements LineageApi {
  readonly #discoveryApi: LineageClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;
  readonly #timeoutMs: number;

  constructor(options: LineageClientOptions) {
    const { discoveryApi, fetchApi, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    this.#discoveryApi = discoveryApi;
    this.#timeoutMs = timeoutMs;
    // Looked up per call, so that a `fetch` replaced later is the one used.
    this.#fetch = (input, init) =>
      fetchApi ? fetchApi.fetch(input, init) : fetch(input, init);
  }

  async getGraph(
    query: GraphQuery,
    options?: RequestOptions,
  ): Promise<LineageGraph> {
    const parameters = toSearchParams(graphParameters(query));
    return this.#json('/graph', { parameters, options });
  }

  /** The edges of a graph as CSV, one line each. */
  async getGraphCsv(
    query: GraphQuery,
    options?: RequestOptions,
  ): Promise<string> {
    const parameters = toSearchParams(graphParameters(query));
    return this.#csv('/graph', { parameters, options });
  }

  async getImpact(
    query: ImpactQuery,
    options?: RequestOptions,
  ): Promise<ImpactPage> {
    const parameters = toSearchParams(impactParameters(query));
    return this.#json('/impact', { parameters, options });
  }

  /** A page of an impact as CSV; further pages have cursors of the JSON. */
  async getImpactCsv(
    query: ImpactQuery,
    options?: RequestOptions,
  ): Promise<string> {
    const parameters = toSearchParams(impactParameters(query));
    return this.#csv('/impact', { parameters, options });
  }

  async getPath(
    query: PathQuery,
    options?: RequestOptions,
  ): Promise<PathAnswer> {
    const parameters = toSearchParams(pathParameters(query));
    return this.#json('/path', { parameters, options });
  }

  async listNodes(
    query: NodesQuery,
    options?: RequestOptions,
  ): Promise<Page<LineageNode>> {
    const parameters = toSearchParams(nodesParameters(query));
    return this.#json('/nodes', { parameters, options });
  }

  async getNode(
    root: LineageRoot,
    options?: RequestOptions,
  ): Promise<NodeDetail> {
    const parameters = toSearchParams(rootParameters(root));
    return this.#json('/node', { parameters, options });
  }

  async getEdge(
    edge: { from: string; to: string; kind: LineageEdgeKind },
    options?: RequestOptions,
  ): Promise<EdgeDetail> {
    const { from, to, kind } = edge;
    const parameters = toSearchParams({ from, to, kind });
    return this.#json('/edge', { parameters, options });
  }

  async getRun(
    runId: string,
    options?: RequestOptions,
  ): Promise<LineageRunDetail> {
    return this.#json(`/runs/${encodeURIComponent(runId)}`, { options });
  }

  async listDrift(
    query: DriftQuery,
    options?: RequestOptions,
  ): Promise<Page<DriftItem>> {
    const parameters = toSearchParams(driftParameters(query));
    return this.#json('/drift', { parameters, options });
  }

  async getColumns(
    query: {
      root: LineageRoot;
      field?: string;
      direction?: Direction;
      depth?: number;
    },
    options?: RequestOptions,
  ): Promise<ColumnLineage> {
    const { root, ...rest } = query;
    const parameters = toSearchParams({ ...rootParameters(root), ...rest });
    return this.#json('/columns', { parameters, options });
  }

  async getStatus(options?: RequestOptions): Promise<LineageStatus> {
    return this.#json('/status', { options });
  }

  async rebuild(options?: RequestOptions): Promise<void> {
    await this.#send('/rebuild', { method: 'POST', options });
  }

  async sendEvents(
    events: object[],
    options?: RequestOptions,
  ): Promise<BatchSummary | undefined> {
    const response = await this.#send('/lineage/batch', {
      method: 'POST',
      body: events,
      options,
    });
    return response.status === 204 ? undefined : await response.json();
  }

  async #json<T>(path: string, call: Call): Promise<T> {
    const response = await this.#send(path, call);
    return response.json();
  }

  async #csv(path: string, call: Call): Promise<string> {
    const response = await this.#send(path, { ...call, accept: 'text/csv' });
    return response.text();
  }

  async #send(path: string, call: Call): Promise<Response> {
    const { parameters, method = 'GET', body, options } = call;
    const { accept = 'application/json' } = call;
    const base = await this.#discoveryApi.getBaseUrl('lineage');
    const query = parameters?.size ? `?${parameters}` : '';
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const response = await this.#fetch(`${base}/v1${path}${query}`, {
      method,
      headers: {
        accept,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(options?.token && { authorization: `Bearer ${options.token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: options?.signal
        ? AbortSignal.any([options.signal, timeout])
        : timeout,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
