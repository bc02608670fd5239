import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  CiResult,
  DatasetSchema,
  DatasetVersion,
  Deployment,
  DriftResult,
  EntityOverview,
  ExplorePage,
  ExploreQuery,
  Page,
  ProvenanceItem,
  QualityResult,
  SourceProblem,
  SourceStatus,
} from '@waymark/plugin-mlops-common';
import type { PageRequest } from '@waymark/plugin-openapi-operations-node';
import type { HistoryReads } from './HistoryReads';
import type { VersionReads } from './VersionReads';

/** Who asks. */
export interface Asker {
  credentials: BackstageCredentials;
}

/** A list about an entity. */
export type EntityList<T> = (
  entity: CompoundEntityRef,
  page: PageRequest,
  asker: Asker,
) => Promise<Page<T>>;

/**
 * Everything that can be read, for the HTTP API and the actions alike. The
 * asker's permissions are checked here, so that no way in can forget them.
 *
 * Errors: `NotAllowedError` where the asker may not read sources;
 * `NotFoundError` for an entity that does not exist or that the asker may not
 * see, in the same words; `InputError` for a cursor of another list.
 */
export interface MlopsReads extends HistoryReads, VersionReads {
  listSources(page: PageRequest, asker: Asker): Promise<Page<SourceStatus>>;
  listSourceProblems(
    sourceId: string,
    page: PageRequest,
    asker: Asker,
  ): Promise<Page<SourceProblem>>;
  explore(
    query: ExploreQuery & { limit: number },
    asker: Asker,
  ): Promise<ExplorePage>;
  /** All that the overview of an entity's page shows. */
  getOverview(entity: CompoundEntityRef, asker: Asker): Promise<EntityOverview>;
  listDeployments: EntityList<Deployment>;
  listQuality: EntityList<QualityResult>;
  listDrift: EntityList<DriftResult>;
  listCi: EntityList<CiResult>;
  getDatasetSchema(
    entity: CompoundEntityRef,
    asker: Asker,
  ): Promise<DatasetSchema>;
  listDatasetVersions: EntityList<DatasetVersion>;
  listProvenance: EntityList<ProvenanceItem>;
}
