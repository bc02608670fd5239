import {
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';

/** Reads entities of the mirror by ref; those it does not have are absent. */
export type ReadEntities = (
  refs: string[],
) => Promise<Map<string, MirrorEntity>>;

/** Members of one group that are looked at in one go. */
const MEMBERS_AT_ONCE = 25;

/**
 * The groups in which, or in whose child groups, is somebody who can act.
 *
 * Goes down level by level, and only below groups where nobody was found, a
 * few members at a time: one person is enough, and a group of thousands is
 * not read for it.
 *
 *   platform ── tools ── (nobody)        level 0  platform: no members
 *        └───── on-call ── ada           level 1  tools: nobody, on-call: ada
 *
 * Ada makes `on-call` inhabited, and with it every group above it that was
 * walked through. Groups that contain each other end the walk, not the mind.
 *
 * @param groups - that are in the catalog
 * @param isHere - false for a person who left
 */
export async function findInhabited(options: {
  read: ReadEntities;
  groups: readonly MirrorEntity[];
  isHere: (user: MirrorEntity) => boolean;
}): Promise<Set<string>> {
  const { read, groups, isHere } = options;
  const inhabited = new Set<string>();
  const above = new Map<string, Set<string>>(
    groups.map(group => [group.entityRef, new Set()]),
  );
  const people = new Map<string, boolean>();

  const mark = (group: string) => {
    const marked = [group];
    for (let one = marked.pop(); one !== undefined; one = marked.pop()) {
      if (!inhabited.has(one)) {
        inhabited.add(one);
        marked.push(...(above.get(one) ?? []));
      }
    }
  };

  let level = [...groups];
  while (level.length > 0) {
    await lookAtMembers(level, { read, isHere, people, mark });
    const below = new Set<string>();
    for (const group of level.filter(one => !inhabited.has(one.entityRef))) {
      for (const child of targets(group, RELATION_PARENT_OF, 'group')) {
        const parents = above.get(child);
        if (parents) {
          parents.add(group.entityRef);
        } else {
          above.set(child, new Set([group.entityRef]));
          below.add(child);
        }
        if (inhabited.has(child)) {
          mark(group.entityRef);
        }
      }
    }
    level = below.size > 0 ? [...(await read([...below])).values()] : [];
  }
  return inhabited;
}

async function lookAtMembers(
  groups: readonly MirrorEntity[],
  options: {
    read: ReadEntities;
    isHere: (user: MirrorEntity) => boolean;
    /** Who was looked at already, and whether they are here. */
    people: Map<string, boolean>;
    mark: (group: string) => void;
  },
): Promise<void> {
  const { read, isHere, people, mark } = options;
  let open = groups.map(group => ({
    group: group.entityRef,
    members: targets(group, RELATION_HAS_MEMBER, 'user'),
  }));
  for (let start = 0; open.length > 0; start += MEMBERS_AT_ONCE) {
    const turns = open.map(({ group, members }) => ({
      group,
      members: members.slice(start, start + MEMBERS_AT_ONCE),
    }));
    const unknown = [...new Set(turns.flatMap(turn => turn.members))].filter(
      ref => !people.has(ref),
    );
    const found = unknown.length > 0 ? await read(unknown) : new Map();
    for (const ref of unknown) {
      const user: MirrorEntity | undefined = found.get(ref);
      people.set(ref, user !== undefined && isHere(user));
    }
    const populated = new Set(
      turns
        .filter(({ members }) => members.some(ref => people.get(ref)))
        .map(({ group }) => group),
    );
    populated.forEach(mark);
    open = open.filter(
      ({ group, members }) =>
        !populated.has(group) && members.length > start + MEMBERS_AT_ONCE,
    );
  }
}

function targets(
  entity: MirrorEntity,
  relation: string,
  kind: string,
): string[] {
  return entity.relations
    .filter(
      ({ type, targetRef }) =>
        type === relation && targetRef.startsWith(`${kind}:`),
    )
    .map(({ targetRef }) => targetRef);
}
