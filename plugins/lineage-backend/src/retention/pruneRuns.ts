import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import { inSlices, SLICE } from './inSlices';

const KEYS = { run_id: 'text', job_id: 'integer' } as const;

/** Removes raw events that came in before a time. */
export async function pruneRawEvents(
  knex: Knex,
  before: number,
  signal: AbortSignal,
): Promise<void> {
  // Rows of up to 500 events each: few at a time.
  const few = SLICE / 20;
  await inSlices({ knex, mode: 'shared', signal }, async tx => {
    const rows = await select<{ id: number }>(
      tx,
      `delete from raw_events where id in (
         select r.id from raw_events r where r.received_at < ?
         order by r.received_at limit ${few}) returning id`,
      [String(Math.trunc(before))],
    );
    return rows.length === few;
  });
}

/**
 * Removes runs that were not seen since a time, with their facets, inputs and
 * outputs. The edges they showed stay: their evidence is marked as settled,
 * which keeps it when its last run claims more and leaves it.
 */
export async function pruneRuns(
  knex: Knex,
  before: number,
  signal: AbortSignal,
): Promise<void> {
  await inSlices({ knex, mode: 'exclusive', signal }, async tx => {
    const runs = await select<{
      run_id: string;
      job_id: number;
      evidence_id: number | null;
    }>(
      tx,
      `select run_id, job_id, evidence_id from runs where seen_at < ?
       order by seen_at limit ${SLICE}`,
      [String(Math.trunc(before))],
    );
    if (runs.length > 0) {
      const keys = rowsOf(tx, KEYS, runs);
      for (const table of ['run_facets', 'run_io', 'runs']) {
        await tx.raw(
          `delete from ${table} where (run_id, job_id) in
           (select x.run_id, x.job_id from ${keys.sql})`,
          keys.bindings,
        );
      }
      const evidence = rowsOf(tx, { evidence_id: 'integer' }, runs);
      await tx.raw(
        `update evidence set settled = true where not settled and id in
         (select x.evidence_id from ${evidence.sql})`,
        evidence.bindings,
      );
    }
    return runs.length === SLICE;
  });
}
