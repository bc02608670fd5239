import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  MetricHistory,
  ModelVersion,
  Run,
  RunComparison,
  RunsPage,
  VersionComparison,
  VersionsPage,
} from '@waymark/plugin-mlops-common';
import type { SizedRunsQuery } from '../queries/findRuns';
import type { SizedVersionsQuery } from '../queries/findVersions';
import type { Asker } from './MlopsReads';

/** Two of something, by how their source names them. */
export interface Sides {
  left: string;
  right: string;
}

/** Versions of a model and runs, found, one by one and side by side. */
export interface VersionReads {
  listModelVersions(
    entity: CompoundEntityRef,
    query: SizedVersionsQuery,
    asker: Asker,
  ): Promise<VersionsPage>;
  getModelVersion(
    entity: CompoundEntityRef,
    version: string,
    asker: Asker,
  ): Promise<ModelVersion>;
  compareModelVersions(
    entity: CompoundEntityRef,
    versions: Sides,
    asker: Asker,
  ): Promise<VersionComparison>;
  getMetricHistory(
    entity: CompoundEntityRef,
    metric: string,
    asker: Asker,
  ): Promise<MetricHistory>;
  listRuns(
    entity: CompoundEntityRef,
    query: SizedRunsQuery,
    asker: Asker,
  ): Promise<RunsPage>;
  getRun(entity: CompoundEntityRef, runId: string, asker: Asker): Promise<Run>;
  compareRuns(
    entity: CompoundEntityRef,
    runs: Sides,
    asker: Asker,
  ): Promise<RunComparison>;
}
