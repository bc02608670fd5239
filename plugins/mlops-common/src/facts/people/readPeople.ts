import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  type Entity,
} from '@backstage/catalog-model';
import { ANNOTATION_LEFT_ON } from '../../annotations';
import type { EntityBook } from '../createEntityBook';
import { relatedRefs } from '../refsIn';

/** More groups below each other than any organisation has. */
const MAX_DEPTH = 12;

/** Members that are looked at of one group. */
const MAX_MEMBERS = 200;

/** Who stands behind a user or a group. @public */
export interface People {
  /** Whether the catalog has the user or group itself. */
  exists: boolean;
  /** Full refs of those who are there and have not left. */
  present: ReadonlySet<string>;
}

/** Nobody, and not even a group for nobody. */
const UNKNOWN: People = { exists: false, present: new Set() };

/**
 * Finds out who stands behind users and groups: a person who has not left, or
 * the members of a group and of the groups below it. The rule is that of RACI:
 * who carries a day of leaving is gone from that day on.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export async function readPeople(
  book: EntityBook,
  refs: Iterable<string>,
  now: number,
): Promise<(ref: string | undefined) => People> {
  const asked = new Set(refs);
  await book.load(asked);

  let level = [...asked].filter(isGroup);
  const seen = new Set(level);
  const members = new Set<string>();
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    const below: string[] = [];
    for (const ref of level) {
      membersOf(book.get(ref)).forEach(member => members.add(member));
      for (const child of childrenOf(book.get(ref))) {
        if (!seen.has(child)) {
          seen.add(child);
          below.push(child);
        }
      }
    }
    await book.load(below);
    level = below;
  }
  await book.load(members);

  const found = new Map<string, People>();
  for (const ref of asked) {
    const entity = book.get(ref);
    if (entity) {
      const users = isGroup(ref) ? usersBelow(book, ref) : [ref];
      found.set(ref, {
        exists: true,
        present: new Set(users.filter(user => isPresent(book.get(user), now))),
      });
    }
  }
  return ref => (ref && found.get(ref)) || UNKNOWN;
}

function isGroup(ref: string): boolean {
  return parseEntityRef(ref).kind === 'group';
}

function membersOf(group: Entity | undefined): string[] {
  return group
    ? relatedRefs(group, RELATION_HAS_MEMBER).slice(0, MAX_MEMBERS)
    : [];
}

function childrenOf(group: Entity | undefined): string[] {
  return group ? relatedRefs(group, RELATION_PARENT_OF) : [];
}

function usersBelow(book: EntityBook, root: string): string[] {
  const users = new Set<string>();
  const seen = new Set([root]);
  // Grows while it is walked: groups can be parents of each other by mistake.
  for (const ref of seen) {
    const group = book.get(ref);
    membersOf(group).forEach(user => users.add(user));
    childrenOf(group).forEach(child => seen.add(child));
  }
  return [...users];
}

function isPresent(user: Entity | undefined, now: number): boolean {
  if (!user) {
    return false;
  }
  const leftOn = user.metadata.annotations?.[ANNOTATION_LEFT_ON];
  // A value that is no day says that the person is gone, too.
  return leftOn === undefined || Date.parse(leftOn) > now;
}
