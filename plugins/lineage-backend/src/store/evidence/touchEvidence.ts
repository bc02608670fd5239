import type { Knex } from 'knex';
import { forUpdate, rowsOf, select } from '../../database/rowsOf';
import type { DbEvidenceRow } from '../../database/tables';
import { StaleMemory } from '../lock';
import type { RunChanges } from '../runs/writeRuns';

/** What runs say of evidence: when it was seen, and by which run last. */
interface Seen {
  first: number;
  last: number;
  lastRun: string | null;
}

type Known = Pick<
  DbEvidenceRow,
  'id' | 'first_seen' | 'last_seen' | 'last_run' | 'active' | 'settled'
>;

/**
 * Makes the times of evidence those of its runs:
 *
 * ```
 *   run r1  ──┐ joined: first_seen = least, last_seen = greatest; active
 *   run r2  ──┤
 *   run r3  ──┘ left, because it claims more now: dated anew from those that
 *               stay; without any it is not active any more
 * ```
 *
 * Rows are locked in order first. Who joins and who leaves at once is thus one
 * after the other, and the second sees the runs of the first.
 * @returns ids of evidence that became active or ceased to be
 */
export async function touchEvidence(
  tx: Knex.Transaction,
  { joined, left }: RunChanges,
): Promise<number[]> {
  const seen = new Map<number, Seen>();
  for (const { evidenceId, runId, firstAt, seenAt } of joined) {
    const run = { first: firstAt, last: seenAt, lastRun: runId };
    seen.set(evidenceId, unite(run, seen.get(evidenceId)));
  }
  const ids = new Set([
    ...seen.keys(),
    ...left.map(({ evidenceId }) => evidenceId),
  ]);
  if (ids.size === 0) {
    return [];
  }
  const keys = rowsOf(
    tx,
    { id: 'integer' },
    [...ids].sort((a, b) => a - b).map(id => ({ id })),
  );
  const rows = await select<Known>(
    tx,
    `select v.id, v.first_seen, v.last_seen, v.last_run, v.active, v.settled
     from ${keys.sql} join evidence v on v.id = x.id
     order by v.id ${forUpdate(tx, 'v')}`,
    keys.bindings,
  );
  if (rows.length < ids.size) {
    throw new StaleMemory('Evidence was removed meanwhile');
  }
  const stale = findStale(rows, left);
  const remaining = await readRemaining(tx, stale);
  const updates = rows
    .map(row => {
      const before = Number(row.active) ? toSeen(row) : undefined;
      const kept = stale.has(row.id)
        ? settle(row, remaining.get(row.id))
        : before;
      const now = seen.get(row.id);
      return { row, before, after: now ? unite(now, kept) : kept };
    })
    .filter(({ before, after }) => !isSame(before, after));
  if (updates.length > 0) {
    const update = rowsOf(
      tx,
      {
        id: 'integer',
        first_seen: 'bigint',
        last_seen: 'bigint',
        last_run: 'text',
        active: 'boolean',
      },
      updates.map(({ row, after }) => ({
        id: row.id,
        first_seen: after?.first ?? Number(row.first_seen),
        last_seen: after?.last ?? Number(row.last_seen),
        last_run: after ? after.lastRun : row.last_run,
        active: after !== undefined,
      })),
    );
    await tx.raw(
      `update evidence set first_seen = x.first_seen, last_seen = x.last_seen,
       last_run = x.last_run, active = x.active
       from ${update.sql} where evidence.id = x.id`,
      update.bindings,
    );
  }
  return updates
    .filter(({ before, after }) => !before !== !after)
    .map(({ row }) => row.id);
}

function toSeen(row: Known): Seen {
  return {
    first: Number(row.first_seen),
    last: Number(row.last_seen),
    lastRun: row.last_run,
  };
}

function unite(a: Seen, b: Seen | undefined): Seen {
  if (!b) {
    return a;
  }
  const isLast =
    a.last > b.last ||
    (a.last === b.last && (a.lastRun ?? '') > (b.lastRun ?? ''));
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    lastRun: isLast ? a.lastRun : b.lastRun,
  };
}

function isSame(a: Seen | undefined, b: Seen | undefined): boolean {
  return (
    a === b ||
    (a?.first === b?.first && a?.last === b?.last && a?.lastRun === b?.lastRun)
  );
}

/** Evidence whose times may have been those of a run that left. */
function findStale(
  rows: readonly Known[],
  left: RunChanges['left'],
): Map<number, { first: boolean }> {
  const known = new Map(rows.map(row => [row.id, row]));
  const stale = new Map<number, { first: boolean }>();
  for (const { evidenceId, firstAt, seenAt } of left) {
    const row = known.get(evidenceId)!;
    const first = firstAt <= Number(row.first_seen);
    if (first || seenAt >= Number(row.last_seen)) {
      stale.set(evidenceId, {
        first: first || stale.get(evidenceId)?.first === true,
      });
    }
  }
  return stale;
}

/** The newest run of each, and the oldest where that may have left. */
async function readRemaining(
  tx: Knex.Transaction,
  stale: ReadonlyMap<number, { first: boolean }>,
): Promise<Map<number, { first: number | null; last: number; run: string }>> {
  if (stale.size === 0) {
    return new Map();
  }
  const keys = rowsOf(
    tx,
    { id: 'integer', oldest: 'boolean' },
    [...stale].map(([id, { first }]) => ({ id, oldest: first })),
  );
  const rows = await select<{
    id: number;
    first: string | number | null;
    last: string | number;
    run: string;
  }>(
    tx,
    `select x.id, r.seen_at as last, r.run_id as run,
       case when x.oldest then
         (select min(o.first_at) from runs o where o.evidence_id = x.id)
       end as first
     from ${keys.sql} join runs r on r.run_id = (
       select n.run_id from runs n where n.evidence_id = x.id
       order by n.seen_at desc, n.run_id desc limit 1
     ) and r.evidence_id = x.id`,
    keys.bindings,
  );
  return new Map(
    rows.map(({ id, first, last, run }) => [
      id,
      { first: first === null ? null : Number(first), last: Number(last), run },
    ]),
  );
}

/** Evidence without those who left; undefined when nobody stands for it. */
function settle(
  row: Known,
  remaining: { first: number | null; last: number; run: string } | undefined,
): Seen | undefined {
  if (Number(row.settled)) {
    // Runs that are not kept any more stood for it, too: it keeps its times.
    return toSeen(row);
  }
  return remaining
    ? {
        first: remaining.first ?? Number(row.first_seen),
        last: remaining.last,
        lastRun: remaining.run,
      }
    : undefined;
}
