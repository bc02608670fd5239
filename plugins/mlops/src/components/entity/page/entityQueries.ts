import type {
  DatasetSchema,
  EntityOverview,
} from '@waymark/plugin-mlops-common';
import { useEntityQuery, type LoadOfEntity } from './useEntityQuery';

const schema: LoadOfEntity<DatasetSchema> = (api, ref, signal) =>
  api.getDatasetSchema(ref, { signal });

const overview: LoadOfEntity<EntityOverview> = (api, ref, signal) =>
  api.getOverview(ref, { signal });

/**
 * All that the cards of an overview need: they share one call, so that a page
 * is useful after one answer of ours.
 */
export const useOverview = () => useEntityQuery('overview', overview);

/** The fields of the dataset on the page. */
export const useDatasetSchema = () => useEntityQuery('schema', schema);
