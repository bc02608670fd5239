import {
  deleteRows,
  readRows,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { LeavingRow, ScorecardRow } from '../database';

/**
 * Removes subjects with what is known of them. Since when each result was so
 * is kept for a while: the entity may come back, or another may take its
 * place. History and waivers stay, as a record of what was decided.
 */
export async function removeSubjects(
  tx: Knex.Transaction,
  options: { entityRefs: readonly string[]; now: number },
): Promise<void> {
  const { entityRefs, now } = options;
  if (entityRefs.length === 0) {
    return;
  }
  const cards = await readRows<ScorecardRow>(tx, {
    table: 'scorecards',
    column: 'entity_ref',
    values: entityRefs,
  });
  await writeLeavings(
    tx,
    cards.map(card => toLeaving(card, now)),
  );
  for (const table of ['scorecards', 'fact_sets', 'subjects']) {
    await deleteRows(tx, {
      table,
      columns: ['entity_ref'],
      keys: entityRefs.map(ref => [ref]),
    });
  }
}

/** What is left of a scorecard. Pure. */
export function toLeaving(card: ScorecardRow, now: number): LeavingRow {
  const { entity_ref, rubric_id, digest, outcomes, since } = card;
  return { entity_ref, rubric_id, digest, outcomes, since, at: now };
}

/** Writes leavings over those that are there. */
export async function writeLeavings(
  tx: Knex.Transaction,
  rows: readonly LeavingRow[],
): Promise<void> {
  await upsertRows({
    tx,
    table: 'leavings',
    keys: ['entity_ref', 'rubric_id'],
    values: ['digest', 'outcomes', 'since', 'at'],
    rows,
  });
}
