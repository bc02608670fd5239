import { stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/lib/useAsync';

const SHOWN = 8;

/** An entity of which there may be lineage. */
export interface MyEntity {
  entityRef: string;
  title: string;
  type: 'model' | 'dataset' | 'job';
}

const TYPES = { model: 'model', dataset: 'dataset', pipeline: 'job' } as const;

/**
 * Models, datasets and pipelines that the reader or a group of theirs owns.
 * Undefined until it is known, and where it cannot be.
 */
export function useMyEntities(): MyEntity[] | undefined {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const { value } = useAsync(async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    if (ownershipEntityRefs.length === 0) {
      return [];
    }
    const { items } = await catalogApi.queryEntities({
      filter: {
        kind: Object.keys(TYPES),
        'relations.ownedBy': ownershipEntityRefs,
      },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      limit: SHOWN,
    });
    return items.map(entity => ({
      entityRef: stringifyEntityRef(entity),
      title: entity.metadata.title ?? entity.metadata.name,
      type: TYPES[entity.kind.toLocaleLowerCase('en-US') as keyof typeof TYPES],
    }));
  }, [identityApi, catalogApi]);
  return value;
}
