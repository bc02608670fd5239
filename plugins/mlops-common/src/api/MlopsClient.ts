import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  ApiRequests,
  entityPath,
  pageCall,
  type ApiCall,
  type ApiClientOptions,
} from '@waymark/plugin-api-requests-common';
import type { MlopsApi, PageOptions, RequestOptions } from './MlopsApi';
import { exploreParameters } from './exploreParameters';
import type {
  CardAnswer,
  CardComparison,
  CatalogChange,
  DatasetSchema,
  EntityOverview,
  ExplorePage,
  ExploreQuery,
  MetricHistory,
  ModelVersion,
  MonitoringAnswer,
  Page,
  ProvenanceItem,
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
import { runsParameters, versionsParameters } from './listParameters';
import { reviveNumbers } from './reviveNumbers';

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export type MlopsClientOptions = ApiClientOptions;

/**
 * The one HTTP client of the mlops backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up.
 * @public
 */
export class MlopsClient implements MlopsApi {
  readonly #requests: ApiRequests;

  constructor(options: MlopsClientOptions) {
    this.#requests = new ApiRequests({
      ...options,
      pluginId: 'mlops',
      // With the numbers that JSON does not have.
      revive: reviveNumbers,
    });
  }

  async getSources(
    options?: RequestOptions & PageOptions,
  ): Promise<Page<SourceStatus>> {
    return this.#requests.json('/sources', pageCall(options, options));
  }

  async getSourceProblems(
    sourceId: string,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<SourceProblem>> {
    return this.#requests.json(
      `/sources/${encodeURIComponent(sourceId)}/problems`,
      pageCall(page, request),
    );
  }

  async refreshSource(
    sourceId: string,
    refresh?: { full?: boolean },
    request?: RequestOptions,
  ): Promise<void> {
    await this.#requests.send(
      `/sources/${encodeURIComponent(sourceId)}/refresh`,
      {
        method: 'POST',
        body: refresh ?? {},
        request,
      },
    );
  }

  async explore(
    query: ExploreQuery,
    request?: RequestOptions,
  ): Promise<ExplorePage> {
    return this.#requests.json('/explore', {
      parameters: exploreParameters(query),
      request,
    });
  }

  async getOverview(
    entity: CompoundEntityRef,
    request?: RequestOptions,
  ): Promise<EntityOverview> {
    return this.#about(entity, 'overview', { request });
  }

  async getModelVersions(
    entity: CompoundEntityRef,
    query?: VersionsQuery,
    request?: RequestOptions,
  ): Promise<VersionsPage> {
    return this.#about(entity, 'versions', {
      parameters: versionsParameters(query),
      request,
    });
  }

  async getMetricHistory(
    entity: CompoundEntityRef,
    metric: string,
    request?: RequestOptions,
  ): Promise<MetricHistory> {
    return this.#about(entity, 'metric-history', {
      parameters: new URLSearchParams({ metric }),
      request,
    });
  }

  async getModelVersion(
    entity: CompoundEntityRef,
    version: string,
    request?: RequestOptions,
  ): Promise<ModelVersion> {
    return this.#about(entity, `versions/${encodeURIComponent(version)}`, {
      request,
    });
  }

  async compareModelVersions(
    entity: CompoundEntityRef,
    versions: { left: string; right: string },
    request?: RequestOptions,
  ): Promise<VersionComparison> {
    return this.#about(entity, 'version-comparison', {
      parameters: new URLSearchParams(versions),
      request,
    });
  }

  async getRuns(
    entity: CompoundEntityRef,
    query?: RunsQuery,
    request?: RequestOptions,
  ): Promise<RunsPage> {
    return this.#about(entity, 'runs', {
      parameters: runsParameters(query),
      request,
    });
  }

  async getRun(
    entity: CompoundEntityRef,
    runId: string,
    request?: RequestOptions,
  ): Promise<Run> {
    return this.#about(entity, `runs/${encodeURIComponent(runId)}`, {
      request,
    });
  }

  async compareRuns(
    entity: CompoundEntityRef,
    runs: { left: string; right: string },
    request?: RequestOptions,
  ): Promise<RunComparison> {
    return this.#about(entity, 'run-comparison', {
      parameters: new URLSearchParams(runs),
      request,
    });
  }

  async getCard(
    entity: CompoundEntityRef,
    request?: RequestOptions & { version?: string },
  ): Promise<CardAnswer> {
    return this.#about(entity, 'card', {
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
    return this.#about(entity, 'card-comparison', {
      parameters: new URLSearchParams(versions),
      request,
    });
  }

  async getMonitoring(
    entity: CompoundEntityRef,
    request?: RequestOptions,
  ): Promise<MonitoringAnswer> {
    return this.#about(entity, 'monitoring', { request });
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
    return this.#about(entity, 'trace', call);
  }

  async getSearchDocuments(
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<Page<SearchDocument>> {
    return this.#requests.json('/search-documents', pageCall(page, request));
  }

  getDeployments: MlopsApi['getDeployments'] = (entity, page, request) =>
    this.#list(entity, 'deployments', page, request);

  getQuality: MlopsApi['getQuality'] = (entity, page, request) =>
    this.#list(entity, 'quality', page, request);

  getDrift: MlopsApi['getDrift'] = (entity, page, request) =>
    this.#list(entity, 'drift', page, request);

  getCi: MlopsApi['getCi'] = (entity, page, request) =>
    this.#list(entity, 'ci', page, request);

  async getDatasetSchema(
    entity: CompoundEntityRef,
    request?: RequestOptions,
  ): Promise<DatasetSchema> {
    return this.#about(entity, 'schema', { request });
  }

  getDatasetVersions: MlopsApi['getDatasetVersions'] = (
    entity,
    page,
    request,
  ) => this.#list(entity, 'versions', page, request);

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
    return this.#requests.json('/catalog-changes', call);
  }

  async #list<T>(
    entity: CompoundEntityRef,
    what: string,
    page?: PageOptions,
    request?: RequestOptions,
  ): Promise<T> {
    return this.#about(entity, what, pageCall(page, request));
  }

  async #about<T>(
    entity: CompoundEntityRef,
    what: string,
    options: ApiCall,
  ): Promise<T> {
    return this.#requests.json(`${entityPath(entity)}/${what}`, options);
  }
}
