import type { Knex } from 'knex';
import type { StoredNode } from '../types';
import { oneOfIds, selectRows } from './ids';
import { nodeColumns } from './nodeColumns';

/** Nodes by the ids they were asked for; those that are gone are absent. */
export type NodesById<T = StoredNode> = Map<number, T>;

/**
 * The canonical nodes of some ids, which may be those of other names: several
 * ids then give the same node.
 */
export async function readNodes(
  knex: Knex,
  ids: readonly number[],
): Promise<NodesById> {
  return followNames(knex, await readRows(knex, ids));
}

/** The canonical nodes of some rows, by the ids of the rows. */
export async function followNames(
  knex: Knex,
  rows: readonly StoredNode[],
): Promise<NodesById> {
  const known = new Map(rows.map(row => [row.id, row]));
  // Few names are other names of something, so a join would mostly be waste.
  const missing = new Set(
    rows.flatMap(row =>
      row.canonical_id === null || known.has(row.canonical_id)
        ? []
        : [row.canonical_id],
    ),
  );
  for (const row of await readRows(knex, [...missing])) {
    known.set(row.id, row);
  }
  return new Map(
    rows.flatMap(row => {
      const node = known.get(row.canonical_id ?? row.id);
      return node ? [[row.id, node] as const] : [];
    }),
  );
}

async function readRows(
  knex: Knex,
  ids: readonly number[],
): Promise<StoredNode[]> {
  if (ids.length === 0) {
    return [];
  }
  const condition = oneOfIds(knex, 'id', ids);
  return selectRows<StoredNode>(
    knex,
    `select ${nodeColumns('nodes')} from nodes where ${condition.sql}`,
    condition.bindings,
  );
}

/** The names of some canonical nodes: their own ids and those of aliases. */
export async function readNames(
  knex: Knex,
  ids: readonly number[],
): Promise<{ id: number; canonical: number }[]> {
  if (ids.length === 0) {
    return [];
  }
  const aliases = oneOfIds(knex, 'canonical_id', ids);
  const rows = await selectRows<{ id: number; canonical: number }>(
    knex,
    `select id, canonical_id as canonical from nodes where ${aliases.sql}`,
    aliases.bindings,
  );
  return [...ids.map(id => ({ id, canonical: id })), ...rows];
}
