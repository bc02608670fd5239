import type { LineageStatus } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import type { DbGraphStateRow } from '../../database/tables';
import { iso } from '../shape/describeEdges';

/** What was taken in and what waits. */
export async function getStatus(knex: Knex): Promise<LineageStatus> {
  const count = async (table: string, where: Record<string, unknown> = {}) => {
    const [row] = await knex(table).where(where).count({ count: '*' });
    return Number(row.count);
  };
  const [nodes, edges, runs, raw, state] = await Promise.all([
    count('nodes', { canonical_id: null }),
    knex('edges').where('flags', '<>', 0).count({ count: '*' }),
    count('runs'),
    knex('raw_events').first({
      count: knex.raw('coalesce(sum(count), 0)'),
      since: knex.raw('min(received_at)'),
    }),
    knex<DbGraphStateRow>('graph_state').where('id', 1).first(),
  ]);
  const until = state?.rebuild_until ?? null;
  return {
    nodes,
    edges: Number(edges[0].count),
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
