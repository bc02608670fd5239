import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type {
  DbExploreEntityRow,
  DbExploreItemRow,
  FacetValues,
} from './tables';
import type { IndexRow } from './toIndexRow';

/**
 * Stores rows and marks entities that are gone, and says how many of them
 * changed. Rows that are as they were are not written, so that replicas do
 * not read them again.
 */
export async function writeIndexRows(
  tx: Knex.Transaction,
  options: { rows: IndexRow[]; gone: string[]; now: string },
): Promise<number> {
  const { rows, gone, now } = options;
  const known = await readKnown(tx, [
    ...rows.map(row => row.keys.entity_ref),
    ...gone,
  ]);
  const changed = rows.filter(
    row => !isSame(row, known.get(row.keys.entity_ref)),
  );
  const removed = gone.filter(
    ref => known.has(ref) && !known.get(ref)?.removed,
  );
  if (changed.length + removed.length === 0) {
    return 0;
  }

  const revision = await nextRevision(tx);
  await deleteFacets(tx, [
    ...removed,
    ...changed.map(row => row.keys.entity_ref),
  ]);
  await tx('explore_entities')
    .whereIn('entity_ref', removed)
    .update({ removed: true, revision, indexed_at: now });
  if (changed.length > 0) {
    await storeRows(tx, changed, { revision, removed: false, indexed_at: now });
  }
  return changed.length + removed.length;
}

async function storeRows(
  tx: Knex.Transaction,
  rows: IndexRow[],
  marks: Pick<DbExploreEntityRow, 'revision' | 'removed' | 'indexed_at'>,
): Promise<void> {
  const stored: { id: number; entity_ref: string }[] = await tx(
    'explore_entities',
  )
    .insert(rows.map(row => ({ ...row.keys, ...marks })))
    .onConflict('entity_ref')
    .merge()
    .returning(['id', 'entity_ref']);
  const ids = new Map(stored.map(row => [row.entity_ref, row.id]));
  await tx('explore_items')
    .insert(
      rows.map(row => ({
        entity_id: ids.get(row.keys.entity_ref),
        ...row.content,
      })),
    )
    .onConflict('entity_id')
    .merge();
  await insertFacets(tx, rows, ids);
}

/** An entity's row with its content. */
type KnownRow = DbExploreEntityRow & DbExploreItemRow;

async function readKnown(
  tx: Knex.Transaction,
  refs: string[],
): Promise<Map<string, KnownRow>> {
  const rows: KnownRow[] = await tx('explore_entities as e')
    .join('explore_items as i', 'i.entity_id', 'e.id')
    .whereIn('e.entity_ref', refs)
    .select('*');
  return new Map(rows.map(row => [row.entity_ref, row]));
}

/**
 * The next number. Taken by changing a row, whose lock is held until the
 * commit: numbers therefore appear in the order of commits, and a replica that
 * has read up to one of them has missed none before.
 */
async function nextRevision(tx: Knex.Transaction): Promise<number> {
  const [{ value }] = await tx('sequences')
    .where({ name: 'explore' })
    .increment('value', 1)
    .returning('value');
  return Number(value);
}

async function insertFacets(
  tx: Knex.Transaction,
  rows: IndexRow[],
  ids: Map<string, number>,
): Promise<void> {
  await upsertRows({
    tx,
    table: 'explore_facets',
    keys: ['facet', 'value', 'entity_id'],
    values: [],
    rows: rows.flatMap(row => {
      const byFacet = JSON.parse(row.content.facet_values) as FacetValues;
      return Object.entries(byFacet).flatMap(([facet, values]) =>
        values.map(value => ({
          facet,
          value,
          entity_id: ids.get(row.keys.entity_ref),
        })),
      );
    }),
  });
}

async function deleteFacets(
  tx: Knex.Transaction,
  refs: string[],
): Promise<void> {
  await tx('explore_facets')
    .whereIn(
      'entity_id',
      tx('explore_entities').whereIn('entity_ref', refs).select('id'),
    )
    .delete();
}

function isSame(row: IndexRow, known?: KnownRow): boolean {
  return (
    known !== undefined &&
    !known.removed &&
    Object.entries({ ...row.keys, ...row.content }).every(
      ([column, value]) => value === known[column as keyof KnownRow],
    )
  );
}
