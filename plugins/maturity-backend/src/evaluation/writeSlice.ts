import {
  chunked,
  deleteRows,
  upsertRows,
  whereKeysIn,
} from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { HistoryRow, ScorecardRow, SubjectRow } from '../database';

/** Rows of history in one statement; each value of them is a binding. */
const HISTORY_CHUNK = 500;

const KEYS = ['entity_ref', 'rubric_id'] as const;
const VALUES = [
  'digest',
  'level',
  'levels',
  'rollups',
  'waived',
  'earned',
  'possible',
  'outcomes',
  'open_checks',
  'since',
  'evaluated_at',
  'recheck_at',
] as const;

/** What is to be written about some entities. */
export interface SliceWrites {
  cards: ScorecardRow[];
  /** Entity and rubric, where the rubric does not apply any more. */
  gone: string[][];
  /** Entity and rubric, for a replica with newer rubrics to look at. */
  left: string[][];
  history: Omit<HistoryRow, 'id'>[];
  /** Entities whose facts are gathered now. */
  settled: readonly string[];
}

/** Writes it; without differences there is no statement at all. */
export async function writeSlice(
  tx: Knex.Transaction,
  { cards, gone, left, history, settled }: SliceWrites,
  now: number,
): Promise<void> {
  await upsertRows({
    tx,
    table: 'scorecards',
    keys: KEYS,
    values: VALUES,
    rows: cards,
  });
  await deleteRows(tx, { table: 'scorecards', columns: KEYS, keys: gone });
  if (left.length > 0) {
    const { sql, bindings } = whereKeysIn(tx, KEYS, left);
    await tx<ScorecardRow>('scorecards')
      .whereRaw(sql, bindings)
      .update({ recheck_at: 0 });
  }
  for (const chunk of chunked(history, HISTORY_CHUNK)) {
    await tx<HistoryRow>('history').insert(chunk);
  }
  if (settled.length > 0) {
    const { sql, bindings } = whereKeysIn(
      tx,
      ['entity_ref'],
      settled.map(ref => [ref]),
    );
    await tx<SubjectRow>('subjects')
      .whereRaw(sql, bindings)
      .update({ settled_at: now });
  }
}
