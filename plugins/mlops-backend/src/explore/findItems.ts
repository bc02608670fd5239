import type {
  ExploreItem,
  ExploreQuery,
  ExploreSortField,
} from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  type CursorKey,
  type CursorShape,
} from '../queries/cursor';
import {
  whereFilters,
  whereTerms,
  type SearchConditions,
} from './searchConditions';
import type { DbExploreEntityRow } from './tables';

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
  sort: Sort;
  cursor?: string;
  limit: number;
}): Promise<FoundItem[]> {
  const { knex, conditions, sort, cursor, limit } = options;
  const { column, shape, none } = COLUMNS[sort.field];
  const list = `explore ${sort.field} ${sort.order}`;
  const after = decodeCursor(list, cursor, [shape, 'text']);
  const emptyLast = none && `case when ${none} then 1 else 0 end`;

  const query = knex('explore_entities').where({ removed: false });
  whereFilters(
    knex,
    whereTerms(knex, query, conditions.terms),
    conditions.filters,
  );
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
    .select('entity_ref', 'item', column);
  return rows.map(row => ({
    item: JSON.parse(row.item) as ExploreItem,
    cursor: () =>
      encodeCursor(list, [row[column] as CursorKey, row.entity_ref]),
  }));
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
