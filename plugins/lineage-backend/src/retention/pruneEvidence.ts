import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import { inSlices, SLICE } from './inSlices';

/**
 * Removes evidence that stands for nothing any more: declarations that ended
 * before a time, and claims that no run has and were last seen before it. What
 * the graph was at a moment before is then no longer known exactly.
 */
export async function pruneEvidence(
  knex: Knex,
  before: number,
  signal: AbortSignal,
): Promise<void> {
  let after = 0;
  await inSlices({ knex, mode: 'exclusive', signal }, async tx => {
    // In the order of ids: there are far fewer rows of evidence than of runs.
    const rows = await select<{
      id: number;
      active: boolean | number;
      last_seen: number | string;
      ended_at: number | string | null;
    }>(
      tx,
      `select id, active, last_seen, ended_at from evidence
       where id > ? order by id limit ${SLICE}`,
      [String(after)],
    );
    after = rows.at(-1)?.id ?? after;
    const old = rowsOf(
      tx,
      { id: 'integer' },
      rows.filter(
        row =>
          !Number(row.active) && Number(row.ended_at ?? row.last_seen) < before,
      ),
    );
    await tx.raw(
      `delete from evidence_edges where evidence_id in (select x.id from ${old.sql})`,
      old.bindings,
    );
    await tx.raw(
      `delete from evidence where id in (select x.id from ${old.sql})`,
      old.bindings,
    );
    return rows.length === SLICE;
  });
}

/** Removes rows of edges that nobody says to be there since a time. */
export async function pruneEdges(
  knex: Knex,
  before: number,
  signal: AbortSignal,
): Promise<void> {
  await inSlices({ knex, mode: 'exclusive', signal }, async tx => {
    const rows = await select<{ from_id: number }>(
      tx,
      `delete from edges where (from_id, kind, to_id) in (
         select e.from_id, e.kind, e.to_id from edges e
         where e.flags = 0 and e.changed_at < ? order by e.changed_at limit ${SLICE})
       returning from_id`,
      [String(Math.trunc(before))],
    );
    return rows.length === SLICE;
  });
}

/** Forgets removed entities that nobody followed until a time. */
export async function pruneEntities(knex: Knex, before: number): Promise<void> {
  await knex('bound_entities')
    .where('removed_at', '<', Math.trunc(before))
    .del();
}
