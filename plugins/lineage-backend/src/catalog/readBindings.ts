import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import type { DbBoundEntityRow } from '../database/tables';
import type { Binding } from './planBindings';

/** What entities stand for as it is written, by ref. */
export async function readBindings(
  tx: Knex,
  refs: readonly string[],
): Promise<Map<string, Binding[]>> {
  const keys = rowsOf(
    tx,
    { ref: 'text' },
    [...new Set(refs)].map(ref => ({ ref })),
  );
  const rows = await select<Binding>(
    tx,
    `select b.entity_ref, b.node_id, b.origin, b.position, n.type
     from ${keys.sql} join bindings b on b.entity_ref = x.ref
     join nodes n on n.id = b.node_id`,
    keys.bindings,
  );
  const found = new Map<string, Binding[]>();
  for (const row of rows) {
    found.set(row.entity_ref, [...(found.get(row.entity_ref) ?? []), row]);
  }
  return found;
}

/** Entities as they are written, by ref. */
export async function readBoundEntities(
  tx: Knex,
  refs: readonly string[],
): Promise<Map<string, DbBoundEntityRow>> {
  const keys = rowsOf(
    tx,
    { ref: 'text' },
    [...new Set(refs)].map(ref => ({ ref })),
  );
  const rows = await select<DbBoundEntityRow>(
    tx,
    `select e.* from ${keys.sql} join bound_entities e on e.entity_ref = x.ref`,
    keys.bindings,
  );
  return new Map(rows.map(row => [row.entity_ref, row]));
}
