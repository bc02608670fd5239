import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogMirror } from '../types';

/**
 * What the asker may see of some refs.
 * @public
 */
export interface Sight {
  entity(ref: string): boolean;
  /**
   * People and groups too, but for one that the catalog does not have there
   * is nothing to hide: whoever left is still named.
   */
  party(ref: string): boolean;
}

/**
 * Asks once for everything that an answer names.
 * @public
 */
export async function readSight(
  mirror: Pick<CatalogMirror, 'visible' | 'getEntities'>,
  { credentials }: { credentials: BackstageCredentials },
  refs: { entities: Iterable<string>; parties: Iterable<string> },
): Promise<Sight> {
  const entities = [...new Set(refs.entities)];
  const parties = [...new Set(refs.parties)];
  const visibility = await mirror.visible(credentials, [
    ...entities,
    ...parties,
  ]);
  const hidden = parties.filter(ref => !visibility.allows(ref));
  const known = hidden.length > 0 && (await mirror.getEntities(hidden));
  return {
    entity: ref => visibility.allows(ref),
    party: ref => visibility.allows(ref) || (known && !known.has(ref)),
  };
}
