import type { LineageStatus } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { countRows } from '../../database/countRows';
import type { DbGraphStateRow } from '../../database/tables';
import { iso } from '../shape/describeEdges';

/**
 * What was taken in and what waits. Numbers of large tables are estimates of
 * the database.
 */
export async function getStatus(knex: Knex): Promise<LineageStatus> {
  const [nodes, edges, runs, raw, state] = await Promise.all([
    countRows(knex, { table: 'nodes', where: 'canonical_id is null' }),
    countRows(knex, { table: 'edges', where: 'flags <> 0' }),
    countRows(knex, { table: 'runs' }),
    knex('raw_events').first({
      count: knex.raw('coalesce(sum(count), 0)'),
      since: knex.raw('min(received_at)'),
    }),
    knex<DbGraphStateRow>('graph_state').where('id', 1).first(),
  ]);
  const until = state?.rebuild_until ?? null;
  return {
    nodes,
    edges,
    runs,
    rawEvents: {
      count: Number(raw?.count ?? 0),
      ...(raw?.since !== null &&
        raw?.since !== undefined && { since: iso(Number(raw.since)) }),
    },
    rebuild:
      until === null
        ? { state: 'none' }
        : {
            state: 'running',
            done: Number(state?.rebuild_at ?? 0),
            of: Number(until),
          },
  };
}
