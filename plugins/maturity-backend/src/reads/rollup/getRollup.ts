import type {
  RollupItem,
  RollupPage,
  RollupQuery,
} from '@waymark/plugin-maturity-common';
import {
  type CursorKey,
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import type { Access } from '../access/readAccess';
import { readSubjectFilter } from '../conditions/readSubjectFilter';
import type { ReadContext } from '../context';
import { findRubric } from '../find/findRubric';
import { readCounted } from './readCounted';
import { Tally } from './Tally';

/**
 * How the entities of each group stand, by the groups' titles; those that
 * belong to none come last. All are counted for every page, since the total
 * is part of it.
 */
export async function getRollup(
  context: ReadContext,
  options: { query: RollupQuery & { limit: number }; access: Access },
): Promise<RollupPage> {
  const { knex, book } = context;
  const { query, access } = options;
  const { groupBy = 'owner', cursor, limit } = query;
  const { compiled } = findRubric(book, query.rubric);
  const { rubric } = compiled;
  const list = `rollup ${rubric.id} ${groupBy}`;
  const after = decodeCursor(list, cursor, ['text', 'text']);
  const conditions = await readSubjectFilter(query, access);
  const { rows, atLeast } = conditions
    ? await readCounted(knex, { compiled, groupBy, conditions, access })
    : { rows: [], atLeast: false };

  const total = new Tally(rubric);
  const groups = new Map<string | undefined, Tally>();
  for (const row of rows) {
    const tally = groups.get(row.group) ?? new Tally(rubric);
    tally.add(row);
    groups.set(row.group, tally);
  }
  groups.forEach(tally => total.merge(tally));
  const items = (await inOrder(context, groups)).filter(
    ({ keys }) => !after || isAfter(keys, after),
  );
  const page = items.slice(0, limit);
  return {
    rubric: rubric.id,
    version: rubric.version,
    items: page.map(({ item }) => item),
    pageInfo:
      items.length > limit
        ? { nextCursor: encodeCursor(list, page[page.length - 1].keys) }
        : {},
    total: total.toItem(),
    ...(atLeast && { atLeast }),
  };
}

type Placed = { keys: [sortKey: string, group: string]; item: RollupItem };

async function inOrder(
  { mirror }: Pick<ReadContext, 'mirror'>,
  groups: ReadonlyMap<string | undefined, Tally>,
): Promise<Placed[]> {
  const refs = [...groups.keys()].filter(ref => ref?.includes(':')) as string[];
  const known = await mirror.getEntities(refs);
  return [...groups]
    .map(([group, tally]): Placed => {
      const entity = group === undefined ? undefined : known.get(group);
      const title = entity?.title;
      const sortKey = title ?? entity?.name ?? group ?? '';
      return {
        keys: [sortKey.toLocaleLowerCase('en-US'), group ?? ''],
        item: {
          ...(group !== undefined && { group }),
          ...(title !== undefined && { title }),
          ...tally.toItem(),
        },
      };
    })
    .sort((left, right) => (isAfter(left.keys, right.keys) ? 1 : -1));
}

/** By title, then ref; what belongs to no group comes last. */
function isAfter(
  [sortKey, group]: readonly CursorKey[],
  [otherKey, other]: readonly CursorKey[],
): boolean {
  if ((group === '') !== (other === '')) {
    return group === '';
  }
  return sortKey === otherKey
    ? String(group) > String(other)
    : String(sortKey) > String(otherKey);
}
