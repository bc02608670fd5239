import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { forUpdate, rowsOf } from '../../database/rowsOf';
import { countDegrees, type Transition } from '../edges/transitions';
import { findCanonical } from '../evidence/evidenceEdges';
import { refreshNodes } from './refreshNodes';

/**
 * The end of every write: tells nodes what became of their edges, and those in
 * `refresh` what is newly known of them. All rows are locked first, in order;
 * writers touch existing rows of nodes nowhere else.
 */
export async function settleNodes(
  tx: Knex.Transaction,
  changes: { transitions: readonly Transition[]; refresh: readonly number[] },
): Promise<void> {
  const degrees = countDegrees(changes.transitions);
  const refreshed = await findCanonical(tx, changes.refresh);
  const ids = new Set([...degrees.map(({ id }) => id), ...refreshed.values()]);
  for (const chunk of chunked(
    [...ids].sort((a, b) => a - b),
    10_000,
  )) {
    const rows = rowsOf(
      tx,
      { id: 'integer' },
      chunk.map(id => ({ id })),
    );
    await tx.raw(
      `select n.id from ${rows.sql} join nodes n on n.id = x.id
       order by n.id ${forUpdate(tx, 'n')}`,
      rows.bindings,
    );
  }
  for (const chunk of chunked(degrees, 5000)) {
    const rows = rowsOf(
      tx,
      {
        id: 'integer',
        asset_up: 'integer',
        asset_down: 'integer',
        job_up: 'integer',
        job_down: 'integer',
      },
      chunk,
    );
    await tx.raw(
      `update nodes set
         asset_up = nodes.asset_up + x.asset_up,
         asset_down = nodes.asset_down + x.asset_down,
         job_up = nodes.job_up + x.job_up,
         job_down = nodes.job_down + x.job_down
       from ${rows.sql} where nodes.id = x.id`,
      rows.bindings,
    );
  }
  await refreshNodes(tx, changes.refresh);
}
