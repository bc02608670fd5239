import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { DatasetSpec } from '@waymark/plugin-mlops-common';
import useAsync from 'react-use/lib/useAsync';
import { useEntityOnPage } from '../page/useEntityOnPage';
import type { RegionList } from './regionPlaces';

/** Most data sets that are looked at; a model is trained on a handful. */
const MAX_DATASETS = 50;

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'spec'];

// What a model learned from, and what a data set was made from.
const RELATIONS = ['trainedOn', 'derivedFrom'];

/** What the catalog says about where data lies. */
export interface DataRegions {
  lists: RegionList[];
  /** How many data sets were not looked at. */
  leftOut: number;
  error?: Error;
}

/**
 * The regions of the data that the entity on the page is made from, of one
 * call to the catalog. A data set that the reader may not see is not in it.
 */
export function useDataRegions(): DataRegions {
  const catalog = useApi(catalogApiRef);
  const { entity } = useEntityOnPage();
  const refs = [
    ...new Set(
      (entity.relations ?? [])
        .filter(({ type }) => RELATIONS.includes(type))
        .map(({ targetRef }) => targetRef)
        .filter(ref => ref.startsWith('dataset:')),
    ),
  ].sort();
  const wanted = refs.slice(0, MAX_DATASETS);
  const { value, error } = useAsync(async () => {
    if (wanted.length === 0) {
      return [];
    }
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: wanted,
      fields: FIELDS,
    });
    return items.flatMap(item =>
      item
        ? [
            {
              ref: stringifyEntityRef(item),
              regions:
                (item.spec as Partial<DatasetSpec> | undefined)?.compliance
                  ?.regions ?? [],
            },
          ]
        : [],
    );
  }, [catalog, wanted.join()]);
  return { lists: value ?? [], leftOut: refs.length - wanted.length, error };
}
