import type { NodeKey } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { digest, keyText } from '../../ingest/keyText';

/** Id of the canonical node that lineage names so; undefined without one. */
export async function findNodeByKey(
  knex: Knex,
  key: NodeKey,
): Promise<number | undefined> {
  const row = await knex('nodes')
    .where('key', digest(keyText(key)))
    .first('id', 'canonical_id');
  return row && (row.canonical_id ?? row.id);
}

/**
 * Ids of the canonical nodes an entity is bound to. It has more than one when
 * its annotations name things of several types; those with edges come first,
 * then those the annotations name first.
 */
export async function findNodesOfEntity(
  knex: Knex,
  entityRef: string,
): Promise<number[]> {
  const rows: { id: number; edges: number | string }[] = await knex(
    'bindings as b',
  )
    .join('nodes as r', 'r.id', 'b.node_id')
    .joinRaw('join nodes as n on n.id = coalesce(r.canonical_id, r.id)')
    .where('b.entity_ref', entityRef)
    .orderBy(['b.position', 'n.id'])
    .select(
      'n.id',
      knex.raw('n.asset_up + n.asset_down + n.job_up + n.job_down as edges'),
    );
  const connected = rows.filter(row => Number(row.edges) > 0);
  return [...new Set([...connected, ...rows].map(row => row.id))];
}
