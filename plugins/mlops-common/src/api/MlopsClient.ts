import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { MlopsApi, PageOptions, RequestOptions } from './MlopsApi';
import { exploreParameters } from './exploreParameters';
import type {
  CardAnswer,
  CardComparison,
  CatalogChange,
  CiResult,
  DatasetSchema,
  DatasetVersion,
  Deployment,
  DriftResult,
  EntityOverview,
  ExplorePage,
  ExploreQuery,
  MetricHistory,
  ModelVersion,
  MonitoringAnswer,
  Page,
  ProvenanceItem,
  QualityResult,
  Run,
  RunComparison,
  RunsPage,
  RunsQuery,
  SearchDocument,
  SourceProblem,
  SourceStatus,
  TraceStep,
  VersionComparison,
  VersionsPage,
  VersionsQuery,
} from './types';
import { reviveNumbers } from './reviveNumbers';
import { runsParameters, versionsParameters } from './listParameters';

/** Milliseconds after which a call is given up. */
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export interface MlopsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Defaults to the global `fetch`. */
  fetchApi?: { fetch: typeof fetch };
  /** Milliseconds after which a call is given up; 30,000 without. */
  timeoutMs?: number;
}

interface CallOptions {
  parameters?: URLSearchParams;
  method?: 'GET' | 'POST';
  body?: unknown;
  request?: RequestOptions;
}

/**
 * The one HTTP client of the mlops backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up.
 * @public
 */
export class MlopsClient implements MlopsApi {
  readonly #discoveryApi: MlopsClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;
  readonly #timeoutMs: number;

  constructor(options: MlopsClientOptions) {
    const { discoveryApi, fetchApi, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    this.#discoveryApi = discoveryApi;
    this.#timeoutMs = timeoutMs;
    // Looked up per call, so that a `fetch` replaced later is the one used.
    this.#fetch = (input, init) =>
      fetchApi ? fetchApi.fetch(input, init) : fetch(input, init);
  }

  async getSources(
    options?: RequestOptions & PageOptions,
  ): Promise<Page<SourceStatus>> {
    return this.#call('/sources', pageCall(options, options));
  }

  async getSourceProblems(
    sourceId: string,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<SourceProblem>> {
    return this.#call(
      `/sources/${encodeURIComponent(sourceId)}/problems`,
      pageCall(page, request),
    );
  }

  async refreshSource(
    sourceId: string,
    refresh?: { full?: boolean },
    request?: RequestOptions,
  ): Promise<void> {
    await this.#send(`/sources/${encodeURIComponent(sourceId)}/refresh`, {
      method: 'POST',
      body: refresh ?? {},
      request,
    });
  }

  async explore(
    query: ExploreQuery,
    request?: RequestOptions,
  ): Promise<ExplorePage> {
    return this.#call('/explore', {
      parameters: exploreParameters(query),
      request,
    });
  }

  async getOverview(
    entity: CompoundEntityRef,
    request?: RequestOptions,
  ): Promise<EntityOverview> {
    return this.#call(`${entityPath(entity)}/overview`, { request });
  }

  async getModelVersions(
    entity: CompoundEntityRef,
    query?: VersionsQuery,
    request?: RequestOptions,
  ): Promise<VersionsPage> {
    return this.#call(`${entityPath(entity)}/versions`, {
      parameters: versionsParameters(query),
      request,
    });
  }

  async getMetricHistory(
    entity: CompoundEntityRef,
    metric: string,
    request?: RequestOptions,
  ): Promise<MetricHistory> {
    return this.#call(`${entityPath(entity)}/metric-history`, {
      parameters: new URLSearchParams({ metric }),
      request,
    });
  }

  async getModelVersion(
    entity: CompoundEntityRef,
    version: string,
    request?: RequestOptions,
  ): Promise<ModelVersion> {
    return this.#call(
      `${entityPath(entity)}/versions/${encodeURIComponent(version)}`,
      { request },
    );
  }

  async compareModelVersions(
    entity: CompoundEntityRef,
    versions: { left: string; right: string },
    request?: RequestOptions,
  ): Promise<VersionComparison> {
    return this.#call(`${entityPath(entity)}/version-comparison`, {
      parameters: new URLSearchParams({
        left: versions.left,
        right: versions.right,
      }),
      request,
    });
  }

  async getRuns(
    entity: CompoundEntityRef,
    query?: RunsQuery,
    request?: RequestOptions,
  ): Promise<RunsPage> {
    return this.#call(`${entityPath(entity)}/runs`, {
      parameters: runsParameters(query),
      request,
    });
  }

  async getRun(
    entity: CompoundEntityRef,
    runId: string,
    request?: RequestOptions,
  ): Promise<Run> {
    return this.#call(
      `${entityPath(entity)}/runs/${encodeURIComponent(runId)}`,
      { request },
    );
  }

  async compareRuns(
    entity: CompoundEntityRef,
    runs: { left: string; right: string },
    request?: RequestOptions,
  ): Promise<RunComparison> {
    return this.#call(`${entityPath(entity)}/run-comparison`, {
      parameters: new URLSearchParams({ left: runs.left, right: runs.right }),
      request,
    });
  }

  async getCard(
    entity: CompoundEntityRef,
    request?: RequestOptions & { version?: string },
  ): Promise<CardAnswer> {
    return this.#call(`${entityPath(entity)}/card`, {
      parameters: new URLSearchParams(
        request?.version === undefined ? {} : { version: request.version },
      ),
      request,
    });
  }

  async compareCards(
    entity: CompoundEntityRef,
    versions: { left: string; right: string },
    request?: RequestOptions,
  ): Promise<CardComparison> {
    return this.#call(`${entityPath(entity)}/card-comparison`, {
      parameters: new URLSearchParams({
        left: versions.left,
        right: versions.right,
      }),
      request,
    });
  }

  async getMonitoring(
    entity: CompoundEntityRef,
    request?: RequestOptions,
  ): Promise<MonitoringAnswer> {
    return this.#call(`${entityPath(entity)}/monitoring`, { request });
  }

  async getTrace(
    entity: CompoundEntityRef,
    query?: PageOptions & { version?: string },
    request?: RequestOptions,
  ): Promise<Page<TraceStep>> {
    const call = pageCall(query, request);
    if (query?.version !== undefined) {
      call.parameters.set('version', query.version);
    }
    return this.#call(`${entityPath(entity)}/trace`, call);
  }

  async getSearchDocuments(
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<SearchDocument>> {
    return this.#call('/search-documents', pageCall(page, request));
  }

  async getDeployments(
    entity: CompoundEntityRef,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<Deployment>> {
    return this.#list(entity, 'deployments', page, request);
  }

  async getQuality(
    entity: CompoundEntityRef,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<QualityResult>> {
    return this.#list(entity, 'quality', page, request);
  }

  async getDrift(
    entity: CompoundEntityRef,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<DriftResult>> {
    return this.#list(entity, 'drift', page, request);
  }

  async getCi(
    entity: CompoundEntityRef,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<CiResult>> {
    return this.#list(entity, 'ci', page, request);
  }

  async getDatasetSchema(
    entity: CompoundEntityRef,
    request?: RequestOptions,
  ): Promise<DatasetSchema> {
    return this.#call(`${entityPath(entity)}/schema`, { request });
  }

  async getDatasetVersions(
    entity: CompoundEntityRef,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<DatasetVersion>> {
    return this.#list(entity, 'versions', page, request);
  }

  async getProvenance(
    entity: CompoundEntityRef,
    options?: RequestOptions & PageOptions,
  ): Promise<Page<ProvenanceItem>> {
    return this.#list(entity, 'provenance', options, options);
  }

  async getCatalogChanges(
    after: number,
    page?: { limit?: number },
    request?: RequestOptions,
  ): Promise<Page<CatalogChange>> {
    const call = pageCall(page, request);
    call.parameters.set('after', String(after));
    return this.#call('/catalog-changes', call);
  }

  async #list<T>(
    entity: CompoundEntityRef,
    what: string,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<T> {
    return this.#call(`${entityPath(entity)}/${what}`, pageCall(page, request));
  }

  async #call<T>(path: string, options: CallOptions): Promise<T> {
    const response = await this.#send(path, options);
    return reviveNumbers(await response.json()) as T;
  }

  async #send(path: string, options: CallOptions): Promise<Response> {
    const { parameters, method = 'GET', body, request } = options;
    const base = await this.#discoveryApi.getBaseUrl('mlops');
    const query = parameters?.size ? `?${parameters}` : '';
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const response = await this.#fetch(`${base}/v1${path}${query}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(request?.token && { authorization: `Bearer ${request.token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: request?.signal
        ? AbortSignal.any([request.signal, timeout])
        : timeout,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entity: CompoundEntityRef): string {
  const parts = [entity.kind.toLowerCase(), entity.namespace, entity.name];
  return `/entities/${parts.map(encodeURIComponent).join('/')}`;
}

function pageCall(
  page: PageOptions | undefined,
  request: RequestOptions | undefined,
): CallOptions & { parameters: URLSearchParams } {
  const parameters = new URLSearchParams();
  if (page?.limit !== undefined) {
    parameters.set('limit', String(page.limit));
  }
  if (page?.cursor !== undefined) {
    parameters.set('cursor', page.cursor);
  }
  return { parameters, request };
}
