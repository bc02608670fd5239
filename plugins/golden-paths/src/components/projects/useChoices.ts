import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_SOURCE_TEMPLATE,
  type GoldenPathsApi,
} from '@waymark/plugin-golden-paths-common';
import {
  shortName,
  useApiQuery,
  type Choice,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsApiRef } from '../../api';

/** The most that one answer of the API holds. */
const MOST = 200;

const OWNERS = 'relations.ownedBy';

const loadTemplates = async (api: GoldenPathsApi, signal: AbortSignal) => {
  const { items } = await api.listTemplates({ limit: MOST }, { signal });
  return items.map(({ entityRef, title }): Choice => ({
    value: entityRef,
    label: title,
  }));
};

const loadOwners = async (catalog: CatalogApi) => {
  const { facets } = await catalog.getEntityFacets({
    facets: [OWNERS],
    filter: {
      [`metadata.annotations.${ANNOTATION_SOURCE_TEMPLATE}`]:
        CATALOG_FILTER_EXISTS,
    },
  });
  return (facets[OWNERS] ?? []).map(({ value }): Choice => ({
    value,
    label: shortName(value),
  }));
};

/**
 * The first templates by title. None while they are asked for, or where they
 * cannot be told: then a list is narrowed by something else.
 */
export function useTemplateChoices(): Choice[] {
  return useApiQuery(goldenPathsApiRef, loadTemplates).value ?? [];
}

/** Who owns something that was made from a template. */
export function useOwnerChoices(): Choice[] {
  return useApiQuery(catalogApiRef, loadOwners).value ?? [];
}
