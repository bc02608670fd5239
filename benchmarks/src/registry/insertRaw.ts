import type { Knex } from 'knex';

/** What a first pass leaves in the database, bookkeeping aside. */
const TABLES = [
  'source_objects',
  'model_versions',
  'dataset_versions',
  'runs',
  'run_subjects',
  'catalog_changes',
  'outbox',
];

const ROWS_PER_STATEMENT = 500;

/** The floor: the same rows, written with nothing around it. */
export interface RawInsert {
  rows: number;
  /** One figure per repetition. */
  seconds: number[];
}

/**
 * Writes the rows that are in the registry's tables into empty copies of them
 * (same columns, keys and indexes) by plain `insert … values` of 500 rows.
 * They are read before the clock starts.
 */
export async function insertRaw(
  knex: Knex,
  repetitions: number,
): Promise<RawInsert> {
  const copies = [];
  for (const table of TABLES) {
    const found: Record<string, Knex.Value>[] = await knex(table).select('*');
    if (found.length > 0) {
      const copy = `bench_${table}`;
      await knex.raw('create table ?? (like ?? including all)', [copy, table]);
      copies.push({
        copy,
        columns: Object.keys(found[0]),
        rows: found.map(row => Object.values(row)),
      });
    }
  }
  const seconds: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const { copy } of copies) {
      await knex(copy).truncate();
    }
    const start = performance.now();
    for (const { copy, columns, rows } of copies) {
      const row = `(${columns.map(() => '?').join(',')})`;
      for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
        const some = rows.slice(at, at + ROWS_PER_STATEMENT);
        await knex.raw(
          `insert into ?? (${columns.map(() => '??').join(',')}) values ${some
            .map(() => row)
            .join(',')}`,
          [copy, ...columns, ...some.flat()],
        );
      }
    }
    seconds.push((performance.now() - start) / 1000);
  }
  return {
    rows: copies.reduce((sum, { rows }) => sum + rows.length, 0),
    seconds,
  };
}
