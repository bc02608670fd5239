import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import type {
  DatasetSchema,
  EntityOverview,
  MlopsApi,
} from '@waymark/plugin-mlops-common';
import { askOnce, useEntityQuery, type EntityQuestion } from './useEntityQuery';

const SCHEMA: EntityQuestion<DatasetSchema> = {
  name: 'schema',
  load: (api, ref, signal) => api.getDatasetSchema(ref, { signal }),
};

const OVERVIEW: EntityQuestion<EntityOverview> = {
  name: 'overview',
  load: (api, ref, signal) => api.getOverview(ref, { signal }),
};

/**
 * All that the cards of an overview need: they share one call, so that a page
 * is useful after one answer of ours.
 */
export const useOverview = () => useEntityQuery(OVERVIEW);

/**
 * Makes that call before there is a card to make it. It is not aborted: a card
 * is about to wait for it, or its answer is forgotten in a moment.
 */
export function askForOverview(api: MlopsApi, entity: CompoundEntityRef): void {
  // An address may be in any case; what is compared is in lower case.
  const ref = parseEntityRef(stringifyEntityRef(entity));
  const { signal } = new AbortController();
  // The card that shows the answer asks again, and says what went wrong.
  askOnce(api, OVERVIEW, ref, { signal }).catch(() => undefined);
}

/** The fields of the dataset on the page. */
export const useDatasetSchema = () => useEntityQuery(SCHEMA);
