import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  PageOptions,
  RequestOptions,
} from '@waymark/plugin-api-requests-common';
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

export type {
  PageOptions,
  RequestOptions,
} from '@waymark/plugin-api-requests-common';

/**
 * The mlops API, for browsers, other backends and tests.
 *
 * Errors: a `ResponseError` of `@backstage/errors` for every answer that is
 * not a success.
 * @public
 */
export interface MlopsApi {
  getSources(
    options?: RequestOptions & PageOptions,
  ): Promise<Page<SourceStatus>>;
  getSourceProblems(
    sourceId: string,
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<SourceProblem>>;
  refreshSource(
    sourceId: string,
    refresh?: { full?: boolean },
    options?: RequestOptions,
  ): Promise<void>;
  explore(query: ExploreQuery, options?: RequestOptions): Promise<ExplorePage>;
  /** All that the overview of a page needs, in one call. */
  getOverview(
    entity: CompoundEntityRef,
    options?: RequestOptions,
  ): Promise<EntityOverview>;
  getModelVersions(
    entity: CompoundEntityRef,
    query?: VersionsQuery,
    options?: RequestOptions,
  ): Promise<VersionsPage>;
  getMetricHistory(
    entity: CompoundEntityRef,
    metric: string,
    options?: RequestOptions,
  ): Promise<MetricHistory>;
  getModelVersion(
    entity: CompoundEntityRef,
    version: string,
    options?: RequestOptions,
  ): Promise<ModelVersion>;
  compareModelVersions(
    entity: CompoundEntityRef,
    versions: { left: string; right: string },
    options?: RequestOptions,
  ): Promise<VersionComparison>;
  getRuns(
    entity: CompoundEntityRef,
    query?: RunsQuery,
    options?: RequestOptions,
  ): Promise<RunsPage>;
  getRun(
    entity: CompoundEntityRef,
    runId: string,
    options?: RequestOptions,
  ): Promise<Run>;
  compareRuns(
    entity: CompoundEntityRef,
    runs: { left: string; right: string },
    options?: RequestOptions,
  ): Promise<RunComparison>;
  /** The card, as of a version where one is named. */
  getCard(
    entity: CompoundEntityRef,
    options?: RequestOptions & { version?: string },
  ): Promise<CardAnswer>;
  /** The card as of two versions of a model. */
  compareCards(
    entity: CompoundEntityRef,
    versions: { left: string; right: string },
    options?: RequestOptions,
  ): Promise<CardComparison>;
  getMonitoring(
    entity: CompoundEntityRef,
    options?: RequestOptions,
  ): Promise<MonitoringAnswer>;
  /** The newest step first; of one version where one is named. */
  getTrace(
    entity: CompoundEntityRef,
    query?: PageOptions & { version?: string },
    options?: RequestOptions,
  ): Promise<Page<TraceStep>>;
  getDeployments(
    entity: CompoundEntityRef,
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<Deployment>>;
  getQuality(
    entity: CompoundEntityRef,
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<QualityResult>>;
  getDrift(
    entity: CompoundEntityRef,
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<DriftResult>>;
  getCi(
    entity: CompoundEntityRef,
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<CiResult>>;
  getDatasetSchema(
    entity: CompoundEntityRef,
    options?: RequestOptions,
  ): Promise<DatasetSchema>;
  getDatasetVersions(
    entity: CompoundEntityRef,
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<DatasetVersion>>;
  getProvenance(
    entity: CompoundEntityRef,
    options?: RequestOptions & PageOptions,
  ): Promise<Page<ProvenanceItem>>;
  /** Service credentials only. */
  getSearchDocuments(
    page?: PageOptions,
    options?: RequestOptions,
  ): Promise<Page<SearchDocument>>;
  /** Service credentials only. */
  getCatalogChanges(
    after: number,
    page?: { limit?: number },
    options?: RequestOptions,
  ): Promise<Page<CatalogChange>>;
}
