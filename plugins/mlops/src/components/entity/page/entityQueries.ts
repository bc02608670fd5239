import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  MLOPS_KINDS,
  type CardAnswer,
  type DatasetSchema,
  type DatasetVersion,
  type DriftResult,
  type EntityOverview,
  type ExploreItem,
  type ModelVersion,
  type Page,
  type QualityResult,
  type Run,
} from '@waymark/plugin-mlops-common';
import { useEntityQuery, type LoadOfEntity } from './useEntityQuery';

/** How many items of a list a card of the overview looks at. */
const PAGE = { limit: 20 };

// Most that the API gives at once.
const MAX_FOUND = 200;

const versions: LoadOfEntity<Page<ModelVersion>> = (api, ref, signal) =>
  api.getModelVersions(ref, PAGE, { signal });
const datasetVersions: LoadOfEntity<Page<DatasetVersion>> = (
  api,
  ref,
  signal,
) => api.getDatasetVersions(ref, PAGE, { signal });
const runs: LoadOfEntity<Page<Run>> = (api, ref, signal) =>
  api.getRuns(ref, PAGE, { signal });
const quality: LoadOfEntity<Page<QualityResult>> = (api, ref, signal) =>
  api.getQuality(ref, PAGE, { signal });
const drift: LoadOfEntity<Page<DriftResult>> = (api, ref, signal) =>
  api.getDrift(ref, PAGE, { signal });
const card: LoadOfEntity<CardAnswer> = (api, ref, signal) =>
  api.getCard(ref, { signal });
const schema: LoadOfEntity<DatasetSchema> = (api, ref, signal) =>
  api.getDatasetSchema(ref, { signal });

/**
 * What Explore says of the entity. There is no call for one of its items, so
 * the entity is looked for by its name among those of its kind; null where
 * Explore does not list it yet.
 */
const exploreItem: LoadOfEntity<{ item: ExploreItem | null }> = async (
  api,
  ref,
  signal,
) => {
  const entityRef = stringifyEntityRef(ref);
  // A ref is in lower case, a kind in Explore is not.
  const kind = MLOPS_KINDS.find(k => k.toLowerCase() === ref.kind) ?? ref.kind;
  const { items } = await api.explore(
    { q: ref.name, filters: { kind: [kind] }, limit: MAX_FOUND },
    { signal },
  );
  return { item: items.find(item => item.entityRef === entityRef) ?? null };
};

const overview: LoadOfEntity<EntityOverview> = (api, ref, signal) =>
  api.getOverview(ref, { signal });

/**
 * All that the cards of an overview need: they share one call, so that a page
 * is useful after one answer of ours.
 */
export const useOverview = () => useEntityQuery('overview', overview);

/** The newest versions of the model on the page. */
export const useLatestVersions = () => useEntityQuery('versions', versions);

/** The newest versions of the dataset on the page. */
export const useLatestDatasetVersions = () =>
  useEntityQuery('dataset versions', datasetVersions);

/** The newest runs of what is on the page. */
export const useLatestRuns = () => useEntityQuery('runs', runs);

/** The newest results of quality suites. */
export const useLatestQuality = () => useEntityQuery('quality', quality);

/** The newest drift reports, one item per metric. */
export const useLatestDrift = () => useEntityQuery('drift', drift);

/** The card of what is on the page. */
export const useCard = () => useEntityQuery('card', card);

/** The fields of the dataset on the page. */
export const useDatasetSchema = () => useEntityQuery('schema', schema);

/** What Explore says of what is on the page. */
export const useExploreItem = () => useEntityQuery('explore', exploreItem);
