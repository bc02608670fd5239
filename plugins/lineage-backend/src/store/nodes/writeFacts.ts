import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import type { DbNodeFactRow } from '../../database/tables';
import { isNewer } from '../group/newer';
import type { Group } from '../group/types';
import type { NodeDirectory } from './resolveNodes';

/**
 * Writes what events say of nodes, under the name they used; what a node then
 * shows is worked out by `refreshNodes`.
 * @returns ids of nodes that may have to show something else
 */
export async function writeFacts(
  tx: Knex.Transaction,
  { facts }: Group,
  nodes: NodeDirectory,
): Promise<number[]> {
  if (facts.size === 0) {
    return [];
  }
  const said = [...facts.values()]
    .map(({ node, name, at, hash }) => ({
      node_id: nodes.id(node),
      name,
      at,
      value: hash,
    }))
    .sort((a, b) => a.node_id - b.node_id || (a.name < b.name ? -1 : 1));
  const keys = rowsOf(tx, { node_id: 'integer', name: 'text' }, said);
  const known = new Map(
    (
      await select<DbNodeFactRow>(
        tx,
        `select f.* from ${keys.sql} join node_facts f
         on f.node_id = x.node_id and f.name = x.name`,
        keys.bindings,
      )
    ).map(row => [`${row.node_id} ${row.name}`, row]),
  );
  const news = said.filter(row => {
    const old = known.get(`${row.node_id} ${row.name}`);
    return isNewer(
      { at: row.at, hash: row.value },
      old && { at: Number(old.at), hash: old.value },
    );
  });
  if (news.length === 0) {
    return [];
  }
  const rows = rowsOf(
    tx,
    { node_id: 'integer', name: 'text', at: 'bigint', value: 'text' },
    news,
  );
  // Code units decide between values of one time, here as in `isNewer`.
  const order = isPostgres(tx) ? ' collate "C"' : '';
  await tx.raw(
    `insert into node_facts (node_id, name, at, value)
     select node_id, name, at, value from ${rows.sql} where true
     on conflict (node_id, name) do update
     set at = excluded.at, value = excluded.value
     where (excluded.at, excluded.value${order}) > (node_facts.at, node_facts.value)`,
    rows.bindings,
  );
  return [
    ...new Set(
      news
        .filter(({ node_id, name, value }) => {
          const old = known.get(`${node_id} ${name}`);
          return old?.value !== value || name === 'dropped';
        })
        .map(({ node_id }) => node_id),
    ),
  ];
}
