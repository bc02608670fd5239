import type { Knex } from 'knex';
import {
  deleteRows,
  readRows,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type {
  CellRow,
  GapRow,
  LeavingRow,
  SourceRow,
  StoredResolution,
  SubjectRow,
} from '../database/tables';
import { diffRows } from './diffRows';
import { cellKey, gapKey, layOut, stamp } from './layOut';
import type { SubjectFacts } from './reckon';
import { tellChanges } from './tellChanges';
import type { CellObserver } from './types';

/** A subject as it is to be stored; without times. */
export interface Outcome {
  facts: SubjectFacts;
  resolved: StoredResolution;
  /** Systems and domains it stands on, there or not. */
  sources: readonly string[];
  digest: string;
}

/** What a slice comes to. */
export interface SliceOutcome {
  /** Subjects that differ from what is stored. */
  changed: readonly Outcome[];
  /** Stored subjects whose entity is gone. */
  gone: readonly string[];
  /** Stored subjects that are none any more, though the entity is there. */
  unlisted: readonly string[];
  /** When a stored subject was first seen; undefined for one that is new. */
  seenBefore: (entityRef: string) => number | undefined;
}

export const CELL_KEYS = [
  'entity_ref',
  'activity',
  'role',
  'party_ref',
] as const;
const ORIGIN = ['origin_level', 'origin_ref', 'expression'] as const;
export const CELL_VALUES = [...ORIGIN, 'since'] as const;
const GAP_KEYS = [
  'entity_ref',
  'activity',
  'code',
  'role',
  'party_ref',
] as const;
const GAP_TEXTS = ['severity', 'message', 'mend', ...ORIGIN] as const;
/**
 * How long after the first sight of an entity a difference is taken for
 * something that was there, but not seen yet: a catalog fills bit by bit, and
 * an entity may come before its domain.
 */
const SETTLING_MS = 10 * 60_000;
const SUBJECT_VALUES = [
  'kind',
  'namespace',
  'name',
  'title',
  'sort_key',
  'words',
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
  'stage',
  'listed',
  'declared',
  'gap_count',
  'resolved',
  'digest',
  'first_seen',
  'updated_at',
] as const;

/**
 * Writes the differences between what is stored of some subjects and what
 * they come to. Rows that stay the same are not touched.
 *
 * The cells of an entity that went are kept as leavings: if it comes back, or
 * another entity takes its place, they count as having been there all along.
 */
export async function writeSlice(
  tx: Knex.Transaction,
  outcome: SliceOutcome,
  options: { observers: readonly CellObserver[]; now: number },
): Promise<void> {
  const { changed, gone, unlisted } = outcome;
  const { now } = options;
  const refs = [
    ...changed.map(({ facts }) => facts.entity_ref),
    ...gone,
    ...unlisted,
  ];
  if (refs.length === 0) {
    return;
  }
  const old = await readOld(tx, {
    refs,
    known: refs.filter(ref => outcome.seenBefore(ref) !== undefined),
  });
  const went = new Set(gone);
  const left = old.leavings.filter(row => !went.has(row.entity_ref));
  const leftByKey = new Map(left.map(row => [cellKey(row), row]));
  const leftSince = new Map<string, number>();
  for (const { entity_ref, since } of left) {
    const earliest = leftSince.get(entity_ref) ?? now;
    leftSince.set(entity_ref, Math.min(earliest, Number(since)));
  }
  const firstSeen = (ref: string) =>
    outcome.seenBefore(ref) ?? leftSince.get(ref) ?? now;
  const isSettling = (ref: string) => now - firstSeen(ref) < SETTLING_MS;
  const noticed = (ref: string) => (isSettling(ref) ? firstSeen(ref) : now);
  const laidOut = changed.map(item => ({
    ...item,
    ...layOut(item.facts.entity_ref, item.resolved),
  }));
  const fresh = laidOut.flatMap(item => item.cells);
  const cells = diffRows({
    old: old.cells,
    fresh,
    keyOf: cellKey,
    isSame: (a, b) => ORIGIN.every(column => a[column] === b[column]),
    noticed: row =>
      Number(leftByKey.get(cellKey(row))?.since ?? noticed(row.entity_ref)),
  });
  const gaps = diffRows({
    old: old.gaps,
    fresh: laidOut.flatMap(item => item.gaps),
    keyOf: gapKey,
    isSame: (a, b) => GAP_TEXTS.every(column => a[column] === b[column]),
    noticed: row => noticed(row.entity_ref),
  });

  await writeLeavings(tx, {
    kept: old.cells.filter(cell => went.has(cell.entity_ref)),
    used: left,
    now,
  });
  await deleteRows(tx, {
    table: 'cells',
    columns: CELL_KEYS,
    keys: cells.removed.map(row => CELL_KEYS.map(column => row[column])),
  });
  await upsertRows({
    tx,
    table: 'cells',
    keys: CELL_KEYS,
    values: CELL_VALUES,
    rows: cells.written,
  });
  await deleteGaps(tx, gaps.removed);
  await upsertRows({
    tx,
    table: 'gaps',
    keys: [...GAP_KEYS, 'nth'],
    values: [...GAP_TEXTS, 'since'],
    rows: gaps.written,
  });
  await writeSources(tx, old.sources, changed);
  await deleteRows(tx, {
    table: 'subjects',
    columns: ['entity_ref'],
    keys: [...gone, ...unlisted].map(ref => [ref]),
  });
  await upsertRows({
    tx,
    table: 'subjects',
    keys: ['entity_ref'],
    values: SUBJECT_VALUES,
    rows: laidOut.map((item): SubjectRow => ({
      ...item.facts,
      resolved: JSON.stringify(
        stamp(item.resolved, {
          cells: item.cells.map(cells.sinceOf),
          gaps: item.gaps.map(gaps.sinceOf),
        }),
      ),
      digest: item.digest,
      first_seen: firstSeen(item.facts.entity_ref),
      updated_at: now,
    })),
  });

  await tellChanges(tx, {
    ...options,
    before: [...left, ...old.cells].filter(row => !went.has(row.entity_ref)),
    after: fresh,
    added: cells.added,
    isSettling,
  });
}

/** What is stored; of a subject that is new there can only be leavings. */
async function readOld(
  tx: Knex.Transaction,
  { refs, known }: { refs: readonly string[]; known: readonly string[] },
) {
  const read = <Row extends { entity_ref: string }>(
    table: string,
    values: readonly string[],
  ) => readRows<Row>(tx, { table, column: 'entity_ref', values });
  return {
    cells: await read<CellRow>('cells', known),
    gaps: await read<GapRow>('gaps', known),
    sources: await read<SourceRow>('sources', known),
    leavings: await read<LeavingRow>('leavings', refs),
  };
}

async function writeLeavings(
  tx: Knex.Transaction,
  options: {
    kept: readonly CellRow[];
    used: readonly LeavingRow[];
    now: number;
  },
): Promise<void> {
  const { kept, used, now } = options;
  await deleteRows(tx, {
    table: 'leavings',
    columns: ['entity_ref'],
    keys: [...new Set(used.map(row => row.entity_ref))].map(ref => [ref]),
  });
  await upsertRows({
    tx,
    table: 'leavings',
    keys: CELL_KEYS,
    values: [...CELL_VALUES, 'at'],
    rows: kept.map((cell): LeavingRow => ({ ...cell, at: now })),
  });
}

async function deleteGaps(
  tx: Knex.Transaction,
  removed: readonly GapRow[],
): Promise<void> {
  // Keys travel as texts and `nth` is a number, so it is a condition of its own.
  for (const nth of new Set(removed.map(gap => gap.nth))) {
    await deleteRows(tx, {
      table: 'gaps',
      columns: GAP_KEYS,
      keys: removed
        .filter(gap => gap.nth === nth)
        .map(gap => GAP_KEYS.map(column => gap[column])),
      where: { nth },
    });
  }
}

async function writeSources(
  tx: Knex.Transaction,
  old: readonly SourceRow[],
  changed: readonly Outcome[],
): Promise<void> {
  const keys = ['entity_ref', 'source_ref'] as const;
  const keyOf = (row: SourceRow) => `${row.entity_ref}\n${row.source_ref}`;
  const fresh = changed.flatMap(({ facts, sources }) =>
    sources.map((source): SourceRow => ({
      entity_ref: facts.entity_ref,
      source_ref: source,
    })),
  );
  const wanted = new Set(fresh.map(keyOf));
  const known = new Set(old.map(keyOf));
  await deleteRows(tx, {
    table: 'sources',
    columns: keys,
    keys: old
      .filter(row => !wanted.has(keyOf(row)))
      .map(row => keys.map(key => row[key])),
  });
  await upsertRows({
    tx,
    table: 'sources',
    keys,
    values: [],
    rows: fresh.filter(row => !known.has(keyOf(row))),
  });
}
