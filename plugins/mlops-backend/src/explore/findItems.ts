import type {
  ExploreItem,
  ExploreQuery,
  ExploreSortField,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import {
  type CursorKey,
  type CursorShape,
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import {
  whereFilters,
  whereTerms,
  type SearchConditions,
} from './searchConditions';
import type { DbExploreEntityRow, DbExploreItemRow } from './tables';

type Sort = NonNullable<ExploreQuery['sort']>;

/** The column a field is sorted by, and what says that there is none. */
const COLUMNS: Record<
  ExploreSortField,
  { column: keyof DbExploreEntityRow; shape: CursorShape; none?: string }
> = {
  title: { column: 'title_key', shape: 'text' },
  kind: { column: 'kind', shape: 'text' },
  owner: { column: 'owner', shape: 'text', none: "owner = ''" },
  lifecycle: { column: 'lifecycle', shape: 'text', none: "lifecycle = ''" },
  lastRun: {
    column: 'last_run_at',
    shape: 'text?',
    none: 'last_run_at is null',
  },
  updatedAt: {
    column: 'updated_at',
    shape: 'text?',
    none: 'updated_at is null',
  },
  headlineMetric: {
    column: 'metric_value',
    shape: 'number?',
    none: 'metric_value is null',
  },
};

/** An item and where a list goes on behind it. */
export interface FoundItem {
  item: ExploreItem;
  cursor: () => string;
}

/**
 * Items in order, from a cursor on. Entities without a value to sort by come
 * last in either direction; equal ones are in the order of their refs, so
 * that pages neither repeat nor leave out any.
 */
export async function findItems(options: {
  knex: Knex;
  conditions: SearchConditions;
  /** Ids of the entities that meet the conditions, where they are known. */
  ids?: number[];
  sort: Sort;
  cursor?: string;
  limit: number;
}): Promise<FoundItem[]> {
  const { knex, conditions, ids, sort, cursor, limit } = options;
  const { column, shape, none } = COLUMNS[sort.field];
  const list = `explore ${sort.field} ${sort.order}`;
  const after = decodeCursor(list, cursor, [shape, 'text']);
  const emptyLast = none && `case when ${none} then 1 else 0 end`;

  const query = knex('explore_entities').where({ removed: false });
  if (ids) {
    whereIds(knex, query, ids);
  } else {
    whereTerms(knex, query, conditions.terms);
    whereFilters(knex, query, conditions.filters);
  }
  if (after) {
    whereBehind(query, { column, none, order: sort.order, after });
  }
  if (emptyLast) {
    query.orderByRaw(emptyLast);
  }
  const rows: DbExploreEntityRow[] = await query
    .orderBy([
      { column, order: sort.order },
      { column: 'entity_ref', order: 'asc' },
    ])
    .limit(limit)
    .select('id', 'entity_ref', column);
  const items = await readItems(knex, rows);
  return rows.flatMap(row => {
    const item = items.get(row.id);
    const keys = [row[column] as CursorKey, row.entity_ref];
    return item ? [{ item, cursor: () => encodeCursor(list, keys) }] : [];
  });
}

async function readItems(
  knex: Knex,
  rows: DbExploreEntityRow[],
): Promise<Map<number, ExploreItem>> {
  const found: DbExploreItemRow[] = await knex('explore_items')
    .whereIn(
      'entity_id',
      rows.map(row => row.id),
    )
    .select('entity_id', 'item');
  return new Map(
    found.map(row => [row.entity_id, JSON.parse(row.item) as ExploreItem]),
  );
}

/** As one value: thousands of placeholders take longer than the query. */
function whereIds(knex: Knex, query: Knex.QueryBuilder, ids: number[]): void {
  if (isPostgres(knex)) {
    query.whereRaw('id = any(?::int[])', [ids]);
  } else {
    query.whereRaw('id in (select value from json_each(?))', [
      JSON.stringify(ids),
    ]);
  }
}

/** Rows behind the last one of the previous page. */
function whereBehind(
  query: Knex.QueryBuilder,
  options: {
    column: string;
    none?: string;
    order: Sort['order'];
    after: CursorKey[];
  },
): void {
  const { column, none, order, after } = options;
  const [value, ref] = after;
  const isNone = value === null || (none !== undefined && value === '');
  query.where(behind => {
    if (isNone) {
      behind.whereRaw(`${none} and entity_ref > ?`, [ref]);
      return;
    }
    const further = order === 'desc' ? '<' : '>';
    const some = none ? `not (${none}) and ` : '';
    behind
      .whereRaw(`(${some}?? ${further} ?)`, [column, value])
      .orWhereRaw(`(?? = ? and entity_ref > ?)`, [column, value, ref]);
    if (none) {
      behind.orWhereRaw(`(${none})`);
    }
  });
}
