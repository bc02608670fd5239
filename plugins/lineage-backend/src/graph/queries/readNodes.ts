import type { Knex } from 'knex';
import type { StoredNode } from '../types';
import { oneOfIds, selectRows } from './ids';

const COLUMNS = [
  'id',
  'type',
  'namespace',
  'name',
  'is_model',
  'dataset_type',
  'entity_ref',
  'kind',
  'title',
  'owner',
  'system',
  'domain',
  'lifecycle',
  'asset_up',
  'asset_down',
  'job_up',
  'job_down',
  'dropped_at',
]
  .map(column => `n.${column}`)
  .join(', ');

/** Nodes by the ids they were asked for; those that are gone are absent. */
export type NodesById = Map<number, StoredNode>;

/**
 * The canonical nodes of some ids, which may be those of other names: several
 * ids then give the same node.
 */
export async function readNodes(
  knex: Knex,
  ids: readonly number[],
): Promise<NodesById> {
  if (ids.length === 0) {
    return new Map();
  }
  const condition = oneOfIds(knex, 'a.id', ids);
  const rows = await selectRows<StoredNode & { asked: number }>(
    knex,
    `select a.id as asked, ${COLUMNS}
     from nodes a join nodes n on n.id = coalesce(a.canonical_id, a.id)
     where ${condition.sql}`,
    condition.bindings,
  );
  return new Map(rows.map(({ asked, ...node }) => [asked, node]));
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
