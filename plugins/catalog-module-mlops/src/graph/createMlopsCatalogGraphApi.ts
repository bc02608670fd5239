import { createApiFactory, type ApiFactory } from '@backstage/core-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
  type CatalogGraphApi,
  type DefaultRelations,
} from '@backstage/plugin-catalog-graph';
import {
  MLOPS_RELATION_PAIRS,
  MLOPS_RELATIONS,
} from '@waymark/plugin-mlops-common';

/** Options of {@link createMlopsCatalogGraphApi}. @public */
export interface MlopsCatalogGraphOptions {
  /** Further relations the app knows, as pairs of opposites. */
  relationPairs?: [string, string][];
  /** Which known relations are drawn at first; all of them by default. */
  defaultRelationTypes?: DefaultRelations;
}

/**
 * Backstage's own catalog graph, which also knows the relations of Model,
 * Dataset and Pipeline; without it only built-in relations are drawn.
 * @public
 */
export function createMlopsCatalogGraphApi(
  options: MlopsCatalogGraphOptions = {},
): CatalogGraphApi {
  const {
    relationPairs = [],
    // The default implementation reads it whenever it gets any option.
    defaultRelationTypes = { exclude: [] },
  } = options;
  return new DefaultCatalogGraphApi({
    knownRelations: [
      ...ALL_RELATIONS,
      ...MLOPS_RELATIONS,
      ...relationPairs.flat(),
    ],
    knownRelationPairs: [
      ...ALL_RELATION_PAIRS,
      ...MLOPS_RELATION_PAIRS.map(([one, other]): [string, string] => [
        one,
        other,
      ]),
      ...relationPairs,
    ],
    defaultRelationTypes,
  });
}

/**
 * {@link createMlopsCatalogGraphApi} for the `apis` of a classic app.
 * @public
 */
export function createMlopsCatalogGraphApiFactory(
  options?: MlopsCatalogGraphOptions,
): ApiFactory<CatalogGraphApi, CatalogGraphApi, {}> {
  return createApiFactory({
    api: catalogGraphApiRef,
    deps: {},
    factory: () => createMlopsCatalogGraphApi(options),
  });
}
