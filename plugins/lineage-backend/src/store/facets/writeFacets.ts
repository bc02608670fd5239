import type { Knex } from 'knex';
import { rowsOf, type Columns } from '../../database/rowsOf';
import type { Group } from '../group/types';
import type { Memory } from '../Memory';
import type { NodeDirectory } from '../nodes/resolveNodes';

/**
 * Writes the bodies of a group's facets that are not known to be there.
 *
 * A body that nobody refers to any more is marked and removed a day later, see
 * `retention/pruneBodies`. Whoever writes it again takes the mark away; this
 * process remembers it for an hour, much less than that day.
 */
export async function writeBodies(
  tx: Knex.Transaction,
  { bodies }: Group,
  memory: Memory,
): Promise<string[]> {
  const hashes = [...bodies.keys()]
    .filter(hash => !memory.hasBody(hash))
    .sort();
  if (hashes.length > 0) {
    const rows = rowsOf(
      tx,
      { hash: 'text', body: 'text' },
      hashes.map(hash => ({ hash, body: bodies.get(hash) })),
    );
    await tx.raw(
      `insert into facet_bodies (hash, body)
       select hash, body from ${rows.sql} where true
       on conflict (hash) do update set orphaned_at = null
       where facet_bodies.orphaned_at is not null`,
      rows.bindings,
    );
  }
  return hashes;
}

/** Writes which facets nodes have; the newest statement of each wins. */
export async function writeNodeFacets(
  tx: Knex.Transaction,
  { facets }: Group,
  nodes: NodeDirectory,
): Promise<void> {
  const rows = [...facets].flatMap(([node, registers]) =>
    [...registers.values()].map(({ name, at, hash }) => ({
      node_id: nodes.id(node),
      name,
      at,
      hash,
    })),
  );
  rows.sort((a, b) => a.node_id - b.node_id || compare(a.name, b.name));
  await writeRegisters(tx, {
    table: 'node_facets',
    keys: { node_id: 'integer', name: 'text' },
    rows,
  });
}

/** Writes which facets runs have. */
export async function writeRunFacets(
  tx: Knex.Transaction,
  { runs }: Group,
  nodes: NodeDirectory,
): Promise<void> {
  const rows = [...runs.values()].flatMap(({ facts, facets }) =>
    [...facets.values()].map(({ name, at, hash }) => ({
      run_id: facts.runId,
      job_id: nodes.id(facts.job),
      name,
      at,
      hash,
    })),
  );
  rows.sort(
    (a, b) =>
      compare(a.run_id, b.run_id) ||
      a.job_id - b.job_id ||
      compare(a.name, b.name),
  );
  await writeRegisters(tx, {
    table: 'run_facets',
    keys: { run_id: 'text', job_id: 'integer', name: 'text' },
    rows,
  });
}

/** Order of locks: by code units, the same in every process. */
export function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

async function writeRegisters(
  tx: Knex.Transaction,
  options: { table: string; keys: Columns; rows: readonly object[] },
): Promise<void> {
  const { table, keys } = options;
  if (options.rows.length === 0) {
    return;
  }
  const columns: Columns = { ...keys, at: 'bigint', hash: 'text' };
  const names = Object.keys(columns).join(', ');
  const rows = rowsOf(tx, columns, options.rows);
  await tx.raw(
    `insert into ${table} (${names}) select ${names} from ${rows.sql} where true
     on conflict (${Object.keys(keys).join(', ')})
     do update set at = excluded.at, hash = excluded.hash
     where (excluded.at, excluded.hash) > (${table}.at, ${table}.hash)`,
    rows.bindings,
  );
}
