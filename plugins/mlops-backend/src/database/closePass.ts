import type { Knex } from 'knex';
import { chunked, inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { ObjectBinder } from '../binding/types';
import { keyDigest } from './digests';
import { findVanished, readSeen, type Vanished } from './findVanished';
import { judgeRemoval } from './judgeRemoval';
import { lockSource, PassLostError, writePass } from './passRows';
import { removeRows } from './removeRows';
import { deleteByKeys } from './selectByKeys';
import { LISTED_PROBLEMS } from './storeProblems';
import { Touched, touchEntities } from './touchEntities';
import type { StoredPass } from './types';

/** What closing a pass did. */
export type PassClosing = {
  removed: number;
  catalogChanges: number;
  /** Why a removal was held back, where one was. */
  heldBack?: string;
};

/** Rows removed per transaction. */
const REMOVAL_CHUNK = 500;

/**
 * Ends a pass whose source has reported everything: after a full one, removes
 * what vanished, unless that is too much at once, and replaces the problems;
 * then notes the success. Every step may be repeated, so that a replica that
 * dies half-way leaves nothing that the next one cannot finish.
 */
export async function closePass(options: {
  knex: Knex;
  binder: ObjectBinder;
  sourceId: string;
  pass: StoredPass;
  maxRemovalShare: number;
  frequencyMs: number;
  clock: () => number;
  signal: AbortSignal;
}): Promise<PassClosing> {
  const { knex, sourceId, pass, maxRemovalShare, clock, signal } = options;
  const closing: PassClosing = { removed: 0, catalogChanges: 0 };

  await inTransaction(knex, async tx => {
    await lockPass(tx, sourceId, pass);
    await writePass(tx, sourceId, { pass: { ...pass, complete: true } });
  });
  if (pass.mode === 'full') {
    const vanished = await findVanished({ knex, sourceId, pass });
    closing.heldBack = pass.removalConfirmed
      ? undefined
      : judgeRemoval(
          vanished.map(({ keys, ...counts }) => ({
            ...counts,
            vanished: keys.length,
          })),
          maxRemovalShare,
        );
    if (!closing.heldBack) {
      // Objects last: while one is there, so is what hangs on it.
      for (const rows of vanished.reverse()) {
        for (const keys of chunked(rows.keys, REMOVAL_CHUNK)) {
          signal.throwIfAborted();
          const { removed, catalogChanges } = await removeVanished({
            ...options,
            table: rows.table,
            keys,
          });
          closing.removed += removed;
          closing.catalogChanges += catalogChanges;
        }
      }
    }
  }
  const seen =
    pass.mode === 'full' ? await readSeen(knex, sourceId) : undefined;
  const now = new Date(clock()).toISOString();
  await inTransaction(knex, async tx => {
    const source = await lockPass(tx, sourceId, pass);
    const problems = seen
      ? await replaceProblems(tx, sourceId, pass, seen)
      : source.problems;
    await tx('pass_pages').where({ source_id: sourceId }).delete();

    // A removal held back stays the connection's trouble until a full pass
    // finds otherwise or a person decides.
    const stillHeld = pass.mode === 'incremental' && source.held_back_at;
    const heldBack = closing.heldBack
      ? {
          held_back_at: now,
          state: 'failing',
          last_error: JSON.stringify({
            message: closing.heldBack,
            at: now,
            hint: 'If these are really gone, refresh the source again with a full pass: asked for by a person, it removes them. Otherwise check what the source and its credentials still show.',
          }),
        }
      : { held_back_at: null, state: 'ok', last_error: null };
    await writePass(tx, sourceId, {
      pass: null,
      problems,
      ...(stillHeld ? { state: 'failing' } : heldBack),
      requested: source.requested ?? pass.followUp ?? null,
      last_success_at: now,
      last_success_started_at: pass.startedAt,
      ...(pass.mode === 'full' ? { last_full_success_at: now } : {}),
      consecutive_failures: 0,
      next_run_at: new Date(
        Math.max(Date.parse(pass.startedAt) + options.frequencyMs, clock()),
      ).toISOString(),
    });
  });
  return closing;
}

async function removeVanished(options: {
  knex: Knex;
  binder: ObjectBinder;
  sourceId: string;
  pass: StoredPass;
  table: Vanished['table'];
  keys: Vanished['keys'];
  clock: () => number;
}) {
  const { knex, binder, sourceId, pass, table, keys, clock } = options;
  return inTransaction(knex, async tx => {
    const { counts } = await lockPass(tx, sourceId, pass);
    const touched = new Touched();
    const now = new Date(clock()).toISOString();
    const removed = await removeRows({
      tx,
      binder,
      sourceId,
      table,
      keys,
      touched,
      counts,
      now,
    });
    await touchEntities({ tx, sourceId, touched, now });
    await writePass(tx, sourceId, { counts });
    return removed;
  });
}

/** Removes the problems that the pass did not meet again. */
async function replaceProblems(
  tx: Knex.Transaction,
  sourceId: string,
  pass: StoredPass,
  seen: Set<string>,
): Promise<number> {
  const stored: { problem_id: string; at: string }[] = await tx('problems')
    .select('problem_id', 'at')
    .where({ source_id: sourceId });
  const outdated = stored.filter(
    ({ problem_id, at }) =>
      at < pass.startedAt &&
      !seen.has(keyDigest(pass.id, 'problems', [problem_id])),
  );
  await deleteByKeys({
    tx,
    table: 'problems',
    sourceId,
    keyColumns: ['problem_id'],
    keys: outdated.map(row => [row.problem_id]),
  });
  const listed = stored.length - outdated.length;
  // Beyond what is listed only the pass itself has counted.
  return pass.problems > LISTED_PROBLEMS ? pass.problems : listed;
}

async function lockPass(
  tx: Knex.Transaction,
  sourceId: string,
  pass: StoredPass,
) {
  const source = await lockSource(tx, sourceId);
  if (source.pass?.owner !== pass.owner) {
    throw new PassLostError(sourceId);
  }
  return source;
}
