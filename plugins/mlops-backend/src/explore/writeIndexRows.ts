import type { Knex } from 'knex';
import type { DbExploreEntityRow, FacetValues } from './tables';
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
  const known: DbExploreEntityRow[] = await tx('explore_entities')
    .whereIn('entity_ref', [...rows.map(row => row.entity_ref), ...gone])
    .select('*');
  const byRef = new Map(known.map(row => [row.entity_ref, row]));
  const changed = rows.filter(row => !isSame(row, byRef.get(row.entity_ref)));
  const removed = gone.filter(
    ref => byRef.has(ref) && !byRef.get(ref)?.removed,
  );
  if (changed.length + removed.length === 0) {
    return 0;
  }

  const revision = await nextRevision(tx);
  if (removed.length > 0) {
    await deleteFacets(tx, removed);
    await tx('explore_entities')
      .whereIn('entity_ref', removed)
      .update({ removed: true, revision, indexed_at: now });
  }
  if (changed.length > 0) {
    await deleteFacets(
      tx,
      changed.map(row => row.entity_ref),
    );
    const stored: { id: number; entity_ref: string }[] = await tx(
      'explore_entities',
    )
      .insert(
        changed.map(row => ({
          ...row,
          revision,
          removed: false,
          indexed_at: now,
        })),
      )
      .onConflict('entity_ref')
      .merge()
      .returning(['id', 'entity_ref']);
    const ids = new Map(stored.map(row => [row.entity_ref, row.id]));
    await insertFacets(tx, changed, ids);
  }
  return changed.length + removed.length;
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

/** Well below the number of values that databases bind in one statement. */
const CHUNK = 300;

async function insertFacets(
  tx: Knex.Transaction,
  rows: IndexRow[],
  ids: Map<string, number>,
): Promise<void> {
  const facets = rows.flatMap(row =>
    Object.entries(JSON.parse(row.facet_values) as FacetValues).flatMap(
      ([facet, values]) =>
        values.map(value => ({
          facet,
          value,
          entity_id: ids.get(row.entity_ref),
        })),
    ),
  );
  await tx.batchInsert('explore_facets', facets, CHUNK);
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

function isSame(row: IndexRow, known?: DbExploreEntityRow): boolean {
  return (
    known !== undefined &&
    !known.removed &&
    (Object.keys(row) as (keyof IndexRow)[]).every(
      column => row[column] === known[column],
    )
  );
}
