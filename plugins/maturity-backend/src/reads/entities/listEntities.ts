import {
  type EntitiesPage,
  type EntitiesQuery,
} from '@waymark/plugin-maturity-common';
import {
  type CursorKey,
  type CursorShape,
  cutPage,
  readPlace,
} from '@waymark/plugin-openapi-operations-node';
import type { Access } from '../access/readAccess';
import { readSubjectFilter } from '../conditions/readSubjectFilter';
import type { ReadContext } from '../context';
import { findRubric } from '../find/findRubric';
import { type FoundEntityRow, readEntityQuery } from './entityQuery';
import { refsOfRow, toScoredEntity } from './toScoredEntity';

/** What comes before title and ref in the order, and its kind of value. */
const RANKS: Record<NonNullable<EntitiesQuery['sort']>, CursorShape[]> = {
  name: [],
  level: ['count'],
  points: ['number?'],
};

/**
 * A page of entities with their levels. Hidden ones are left out, so a page
 * may be short and still have a cursor. The first page counts them all, for
 * those who may read every entity.
 */
export async function listEntities(
  context: ReadContext,
  options: { query: EntitiesQuery & { limit: number }; access: Access },
): Promise<EntitiesPage> {
  const { knex, book } = context;
  const { query, access } = options;
  const { cursor, limit, sort = 'name' } = query;
  const loaded = findRubric(book, query.rubric);
  const { compiled } = loaded;
  const { id, version } = compiled.rubric;
  const asked = readEntityQuery(knex, loaded, query);
  const list = `entities ${id} ${sort} ${query.track ?? ''}`;
  const place = readPlace(list, cursor, [...RANKS[sort], 'text', 'text']);
  const conditions = await readSubjectFilter(query, access);
  if (!conditions) {
    return { rubric: id, version, items: [], pageInfo: {} };
  }
  const counts = cursor === undefined && access.seesAll;
  const [rows, totalItems] = await Promise.all([
    asked.find(conditions, { place, limit: limit + 1 }),
    counts ? asked.count(conditions) : undefined,
  ]);
  const sight = await access.sees(rows.slice(0, limit).flatMap(refsOfRow));
  return {
    rubric: id,
    version,
    ...cutPage({
      list,
      place,
      limit,
      rows,
      keysOf: (row): CursorKey[] => [
        ...(sort === 'name' ? [] : [Number(row.place)]),
        row.sort_key,
        row.entity_ref,
      ],
      show: (row: FoundEntityRow) =>
        sight.entity(row.entity_ref)
          ? toScoredEntity(row, compiled.rubric, sight)
          : undefined,
    }),
    ...(totalItems !== undefined && { totalItems }),
  };
}
