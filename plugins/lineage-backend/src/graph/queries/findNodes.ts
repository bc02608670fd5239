import type { NodeKey } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { digest, keyText } from '../../ingest/keyText';
import type { StoredNode } from '../types';
import { selectRows } from './ids';
import { nodeColumns } from './nodeColumns';

/** Joins the node `n` that a name `r` stands for. */
const CANONICAL = 'join nodes n on n.id = coalesce(r.canonical_id, r.id)';

/** The canonical node that lineage names so; undefined without one. */
export async function findNodeByKey(
  knex: Knex,
  key: NodeKey,
): Promise<StoredNode | undefined> {
  const [node] = await selectRows<StoredNode>(
    knex,
    `select ${nodeColumns('n')} from nodes r ${CANONICAL} where r.key = ?`,
    [digest(keyText(key))],
  );
  return node;
}

/**
 * The canonical node an entity is bound to. It has more than one when its
 * annotations name things of several types; those with edges come first, then
 * those the annotations name first.
 */
export async function findNodeOfEntity(
  knex: Knex,
  entityRef: string,
): Promise<StoredNode | undefined> {
  const [node] = await selectRows<StoredNode>(
    knex,
    `select ${nodeColumns('n')}
     from bindings b join nodes r on r.id = b.node_id ${CANONICAL}
     where b.entity_ref = ?
     order by
       case when n.asset_up + n.asset_down + n.job_up + n.job_down > 0 then 0 else 1 end,
       b.position, n.id
     limit 1`,
    [entityRef],
  );
  return node;
}
