import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { useApiQuery, type Choice } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';

const FACETS = { type: 'spec.type', lifecycle: 'spec.lifecycle' } as const;

/** What the catalog has of types and lifecycles. */
export type CatalogValues = Record<keyof typeof FACETS, Choice[]>;

/**
 * Types and lifecycles of the catalog's entities of some kinds, or of all.
 * None while they are asked for, or where they cannot be told: then a scope is
 * narrowed by something else.
 */
export function useCatalogValues(kinds: readonly string[]): CatalogValues {
  const text = kinds.join(' ');
  const load = useCallback(
    async (catalog: CatalogApi) => {
      const { facets } = await catalog.getEntityFacets({
        facets: Object.values(FACETS),
        ...(text && { filter: { kind: text.split(' ') } }),
      });
      const choices = (facet: string) =>
        (facets[facet] ?? []).map(({ value, count }) => ({
          value,
          label: value,
          count,
        }));
      return {
        type: choices(FACETS.type),
        lifecycle: choices(FACETS.lifecycle),
      };
    },
    [text],
  );
  const { value } = useApiQuery(catalogApiRef, load);
  return value ?? { type: [], lifecycle: [] };
}
