import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';

/** SHA-1 in hex: short and stable, not a protection against anyone. */
export function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/**
 * Differs when anything the catalog says of an entity differs.
 *
 * The catalog's `metadata.etag` is the hash of the final entity and covers its
 * relations too, unless the entity's author wrote an etag into the file: then
 * the catalog leaves it alone (`performStitching` of the catalog backend) and
 * it says nothing. So the fingerprint is over the content, and etags only
 * serve to skip what is surely unchanged.
 *
 * @param settings - hash of what is mirrored, so that a change of it shows
 */
export function fingerprint(entity: Entity, settings: string): string {
  return hash(`${settings} ${sortedJson(entity)}`);
}

/** JSON with keys in one order, since databases and YAML keep none. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([left], [right]) =>
            left < right ? -1 : 1,
          ),
        )
      : part,
  );
}
