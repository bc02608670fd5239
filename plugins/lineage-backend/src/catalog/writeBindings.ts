import type { Knex } from 'knex';
import { rowsOf } from '../database/rowsOf';
import { replaceAliases } from '../identities/writeAliases';
import { type Binding, isSamePlan, planAliases } from './planBindings';

/**
 * Writes what entities stand for, and that all of it is one thing.
 * @param plans by ref; an empty plan unbinds
 * @returns nodes that may have to be made one or parted
 */
export async function writeBindings(
  tx: Knex.Transaction,
  options: {
    plans: ReadonlyMap<string, readonly Binding[]>;
    current: ReadonlyMap<string, readonly Binding[]>;
  },
): Promise<number[]> {
  const { plans, current } = options;
  const before = (ref: string) => current.get(ref) ?? [];
  const changed = [...plans].filter(
    ([ref, plan]) => !isSamePlan(plan, before(ref)),
  );
  if (changed.length === 0) {
    return [];
  }
  const refs = rowsOf(
    tx,
    { ref: 'text' },
    changed.map(([ref]) => ({ ref })),
  );
  await tx.raw(
    `delete from bindings where entity_ref in (select x.ref from ${refs.sql})`,
    refs.bindings,
  );
  const rows = rowsOf(
    tx,
    {
      entity_ref: 'text',
      node_id: 'integer',
      origin: 'text',
      position: 'integer',
    },
    changed.flatMap(([, plan]) => plan),
  );
  await tx.raw(
    `insert into bindings (entity_ref, node_id, origin, position)
     select entity_ref, node_id, origin, position from ${rows.sql} where true
     on conflict (entity_ref, node_id) do nothing`,
    rows.bindings,
  );
  const sets = new Map<number, number[]>();
  for (const [ref, plan] of changed) {
    planAliases(before(ref)).forEach(({ node_id }) => sets.set(node_id, []));
    planAliases(plan).forEach(({ node_id, aliases }) =>
      sets.set(node_id, aliases),
    );
  }
  const touched = await replaceAliases(
    tx,
    [...sets].map(([node_id, aliases]) => ({
      node_id,
      origin: 'catalog',
      aliases,
    })),
  );
  return [
    ...touched,
    ...changed.flatMap(([ref, plan]) =>
      [...plan, ...before(ref)].map(({ node_id }) => node_id),
    ),
  ];
}
