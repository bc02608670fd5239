import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import type { ReadEntities } from './findInhabited';

/**
 * The groups that people and groups are in, at any height: those whose being
 * empty may depend on them.
 * @param refs - users and groups; those the mirror does not have are in none
 */
export async function findAbove(
  read: ReadEntities,
  refs: readonly string[],
): Promise<Set<string>> {
  const above = new Set<string>();
  let level = [...refs];
  while (level.length > 0) {
    const next = new Set<string>();
    for (const { relations } of (await read(level)).values()) {
      for (const { type, targetRef } of relations) {
        if (
          (type === RELATION_MEMBER_OF || type === RELATION_CHILD_OF) &&
          !above.has(targetRef)
        ) {
          above.add(targetRef);
          next.add(targetRef);
        }
      }
    }
    level = [...next];
  }
  return above;
}
