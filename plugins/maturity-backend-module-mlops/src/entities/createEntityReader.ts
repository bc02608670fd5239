import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntityReader } from '@waymark/plugin-mlops-common';
import { unlessAborted } from './unlessAborted';

/** Refs that the catalog is asked for at once. */
const AT_ONCE = 200;

/** Reads with the backend's own credentials, some hundred refs at a time. */
export function createEntityReader(options: {
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
}): EntityReader {
  const { auth, catalog } = options;
  return async (refs, { fields, signal } = {}) => {
    const wanted = [...new Set(refs)];
    const found = new Map<string, Entity>();
    const credentials = await auth.getOwnServiceCredentials();
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      signal?.throwIfAborted();
      const entityRefs = wanted.slice(start, start + AT_ONCE);
      const { items } = await unlessAborted(
        catalog.getEntitiesByRefs(
          { entityRefs, ...(fields && { fields }) },
          { credentials },
        ),
        signal,
      );
      items.forEach((entity, index) => {
        if (entity) {
          found.set(entityRefs[index], entity);
        }
      });
    }
    return found;
  };
}
