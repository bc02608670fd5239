import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';

/** Groups above each other that are followed. */
const MAX_LEVELS = 10;

/** Groups of one person that are looked at. */
const MAX_GROUPS = 200;

/**
 * Everybody whose duties a person has: themselves, the groups they are a
 * member of and the groups above those. For a group, the group alone: what
 * falls to a department does not fall to each of its teams.
 */
export async function partiesOf(
  mirror: Pick<CatalogMirror, 'getEntities'>,
  partyRef: string,
): Promise<string[]> {
  const found = new Set([partyRef]);
  if (!partyRef.startsWith('user:')) {
    return [...found];
  }
  let level = await groupsAt(RELATION_MEMBER_OF, [partyRef]);
  for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
    const fresh = level
      .filter(ref => !found.has(ref))
      .slice(0, MAX_GROUPS - (found.size - 1));
    fresh.forEach(ref => found.add(ref));
    level = await groupsAt(RELATION_CHILD_OF, fresh);
  }
  return [...found];

  async function groupsAt(relation: string, refs: string[]): Promise<string[]> {
    const entities = await mirror.getEntities(refs);
    const targets = [...entities.values()].flatMap(entity =>
      targetsOf(entity, relation),
    );
    return [...new Set(targets)];
  }
}

function targetsOf(entity: MirrorEntity, relation: string): string[] {
  return entity.relations
    .filter(
      ({ type, targetRef }) =>
        type === relation && targetRef.startsWith('group:'),
    )
    .map(({ targetRef }) => targetRef);
}
