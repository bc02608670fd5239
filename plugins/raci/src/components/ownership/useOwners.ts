import {
  getCompoundEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  catalogApiRef,
  getEntityRelations,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  useSharedQuery,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';

/** An owner; `entity` is absent where the catalog does not have it. */
export interface Owner {
  ref: string;
  entity?: Entity;
}

/** Who owns an entity, by the catalog's own relations. */
export function useOwners(entity: Entity): ApiQuery<Owner[]> {
  const refs = getEntityRelations(entity, RELATION_OWNED_BY)
    .map(ref => stringifyEntityRef(ref))
    .join(' ');
  const key = `owners of ${stringifyEntityRef(getCompoundEntityRef(entity))}: ${refs}`;
  const question = useMemo(
    () => ({
      key,
      load: (catalog: CatalogApi) => loadOwners(catalog, refs),
    }),
    [key, refs],
  );
  return useSharedQuery(catalogApiRef, question);
}

async function loadOwners(catalog: CatalogApi, refs: string): Promise<Owner[]> {
  if (!refs) {
    return [];
  }
  const entityRefs = refs.split(' ');
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs,
    fields: ['kind', 'metadata', 'spec.profile'],
  });
  return entityRefs.map((ref, index) => ({ ref, entity: items[index] }));
}
