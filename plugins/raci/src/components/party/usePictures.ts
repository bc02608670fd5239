import { stringifyEntityRef, type UserEntity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { useSharedQuery } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Addresses of the pictures of people and groups, by ref; empty until they are
 * known, and for those without one. Pictures are an ornament: that they cannot
 * be read is no error of the page.
 */
export function usePictures(
  refs: readonly string[],
): ReadonlyMap<string, string> {
  const key = [...new Set(refs)].filter(Boolean).sort().join(' ');
  const question = useMemo(
    () => ({
      key: `raci pictures ${key}`,
      load: (catalog: CatalogApi) => loadPictures(catalog, key),
    }),
    [key],
  );
  return useSharedQuery(catalogApiRef, question).value ?? NONE;
}

async function loadPictures(
  catalog: CatalogApi,
  key: string,
): Promise<ReadonlyMap<string, string>> {
  if (!key) {
    return NONE;
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: key.split(' '),
    fields: ['kind', 'metadata.name', 'metadata.namespace', 'spec.profile'],
  });
  return new Map(
    items.flatMap(entity => {
      const picture = (entity as UserEntity | undefined)?.spec?.profile
        ?.picture;
      return entity && picture
        ? [[stringifyEntityRef(entity), picture] as const]
        : [];
    }),
  );
}
