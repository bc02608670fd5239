import type { Knex } from 'knex';
import {
  type HistoryRow,
  type LeavingRow,
  lockSubjects,
  type ScorecardRow,
} from '../database';
import { createVersionReader } from '../rubrics';
import { readStanding } from '../evaluation/standing';
import { moveWaivers } from './moveWaivers';
import { toLeaving, writeLeavings } from './removeSubjects';

/**
 * Moves what is kept of an entity to the one that took its place: history,
 * waivers, and since when each result is what it is. The old entity may be
 * gone, still there, or never have been known; the new one may not be there
 * yet, or its facts may not be gathered yet. So what the old one had waits for
 * it as leavings:
 *
 *   old: scorecards ── removed ─> leavings ── replaced ─> leavings of the new
 *   new:                              added ─> scorecards, since as of the old
 *
 * Doing it again moves what came since. The old entity, as long as it is
 * there, is asked again at the next recheck, since nobody excuses it any more.
 * @param evaluate - judges the new entity by the waivers that it got
 */
export async function moveReplaced(
  tx: Knex.Transaction,
  options: {
    from: string;
    to: string;
    now: number;
    evaluate: () => Promise<void>;
  },
): Promise<void> {
  const { from, to, now, evaluate } = options;
  if (from === to) {
    return;
  }
  await lockSubjects(tx, [from, to]);
  await tx<HistoryRow>('history')
    .where('entity_ref', from)
    .update({ entity_ref: to });
  const readCards = (ref: string): Promise<ScorecardRow[]> =>
    tx<ScorecardRow>('scorecards').where('entity_ref', ref);
  const left = await tx<LeavingRow>('leavings').where('entity_ref', from);
  const present = (await readCards(from)).map(card => toLeaving(card, now));
  const had = new Map(
    [...left, ...present].map(row => [
      row.rubric_id,
      { ...row, entity_ref: to, at: now },
    ]),
  );
  await writeLeavings(tx, [...had.values()]);
  await tx('leavings').where('entity_ref', from).delete();
  if ((await moveWaivers(tx, options)) > 0) {
    await tx<ScorecardRow>('scorecards')
      .where('entity_ref', from)
      .update({ recheck_at: 0 });
    await evaluate();
  }
  await keepTimes(tx, await readCards(to), had);
}

/** Results that the old entity had already count from when it had them. */
async function keepTimes(
  tx: Knex.Transaction,
  cards: readonly ScorecardRow[],
  had: ReadonlyMap<string, LeavingRow>,
): Promise<void> {
  const readVersion = createVersionReader();
  const rows: ScorecardRow[] = [];
  for (const card of cards) {
    const old = had.get(card.rubric_id);
    const before = old && (await readStanding(tx, old, readVersion));
    const after = await readStanding(tx, card, readVersion);
    if (!before || !after) {
      continue;
    }
    const since = JSON.stringify(
      [...after.checks].map(([id, { letter, since: own }]) => {
        const earlier = before.checks.get(id);
        return earlier?.letter === letter ? Math.min(earlier.since, own) : own;
      }),
    );
    if (since !== card.since) {
      rows.push({ ...card, since });
    }
  }
  for (const { entity_ref, rubric_id, since } of rows) {
    await tx<ScorecardRow>('scorecards')
      .where({ entity_ref, rubric_id })
      .update({ since });
  }
}
