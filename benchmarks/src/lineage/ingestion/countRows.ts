import type { Knex } from 'knex';

/** Tables that hold what events said; raw events are kept as often as they came. */
const TABLES = [
  'nodes',
  'node_tokens',
  'runs',
  'run_io',
  'run_facets',
  'node_facets',
  'evidence',
  'evidence_edges',
  'edges',
];

/** How many rows each table of what was observed has. */
export async function countRows(knex: Knex): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of TABLES) {
    const [{ rows }] = await knex(table).count({ rows: '*' });
    counts.set(table, Number(rows));
  }
  return counts;
}
