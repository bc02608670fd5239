import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';

/**
 * Where a page of checks begins. Entities are read one by one and each has
 * several checks, so a place is an entity and a check of it: `skip` entities
 * after the one with these keys, `check` checks into that. Keys are only those
 * of entities that were shown, since a cursor can be read by whoever has it.
 */
export interface FailingPlace {
  keys?: [sortKey: string, entityRef: string];
  skip: number;
  check: number;
}

/**
 * Reads the place out of a cursor; without one, the beginning.
 *
 * Errors: an `InputError` for a cursor of another list.
 */
export function readFailingPlace(
  list: string,
  cursor: string | undefined,
): FailingPlace {
  const [sortKey, entityRef, skip, check] = decodeCursor(list, cursor, [
    'text?',
    'text?',
    'count',
    'count',
  ]) ?? [null, null, 0, 0];
  return {
    ...(typeof sortKey === 'string' &&
      typeof entityRef === 'string' && {
        keys: [sortKey, entityRef] as [string, string],
      }),
    skip: Number(skip),
    check: Number(check),
  };
}

/** One entity of a page that is being cut. */
export interface FailingGroup<Item> {
  keys: [sortKey: string, entityRef: string];
  /** Undefined when the asker may not see the entity. */
  items: readonly Item[] | undefined;
}

/**
 * The page in some entities' checks, of which one entity more was read than
 * the page can hold. Pure.
 */
export function cutFailing<Item>(options: {
  list: string;
  place: FailingPlace;
  limit: number;
  groups: readonly FailingGroup<Item>[];
}): { items: Item[]; pageInfo: { nextCursor?: string } } {
  const { list, place, limit, groups } = options;
  const items: Item[] = [];
  let shown: { keys: [string, string]; at: number } | undefined;
  const end = (at: number, check: number) => {
    const keys = shown?.keys ?? place.keys;
    // Counted from the entity that the keys are of.
    const skip = shown ? at - shown.at : place.skip + at;
    return {
      items,
      pageInfo: {
        nextCursor: encodeCursor(list, [
          keys?.[0] ?? null,
          keys?.[1] ?? null,
          skip,
          check,
        ]),
      },
    };
  };
  for (const [at, group] of groups.entries()) {
    if (at === limit || items.length === limit) {
      return end(at, 0);
    }
    const first = at === 0 ? place.check : 0;
    const rest = group.items?.slice(first) ?? [];
    const taken = rest.slice(0, limit - items.length);
    items.push(...taken);
    if (group.items) {
      shown = { keys: group.keys, at };
    }
    if (taken.length < rest.length) {
      return end(at, first + taken.length);
    }
  }
  return { items, pageInfo: {} };
}
