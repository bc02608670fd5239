import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Asker } from '../Asker';

/** Refs of one question to the catalog. */
const CHUNK = 100;

/**
 * Entities as their authors wrote them, by full ref; what the asker may not
 * see is left out.
 */
export async function readCatalogEntities(
  catalog: CatalogService,
  entityRefs: Iterable<string>,
  { credentials }: Pick<Asker, 'credentials'>,
): Promise<Map<string, Entity>> {
  const refs = [...new Set(entityRefs)];
  const found = new Map<string, Entity>();
  for (let start = 0; start < refs.length; start += CHUNK) {
    const part = refs.slice(start, start + CHUNK);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: part },
      { credentials },
    );
    part.forEach((ref, index) => {
      const entity = items[index];
      if (entity) {
        found.set(ref, entity);
      }
    });
  }
  return found;
}
