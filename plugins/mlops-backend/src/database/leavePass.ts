import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import { lockSource, writePass } from './passRows';
import type { StoredPass } from './types';

/** Why a pass is left before it is done. */
export type Leaving = {
  /** `paused` goes on as planned; `failed` counts as a failure. */
  as: 'paused' | 'failed';
  error?: { message: string; hint?: string };
  /** Milliseconds until it goes on, given the failures in a row so far. */
  waitMs: (failures: number) => number;
  /** True when it may be the cursor that the source did not take. */
  cursorSuspect: boolean;
};

/**
 * Leaves a pass where it is, to be resumed by whichever replica comes first
 * after the wait. Nothing happens when another replica owns it by now.
 */
export async function leavePass(options: {
  knex: Knex;
  sourceId: string;
  pass: StoredPass;
  leaving: Leaving;
  /** Milliseconds since the epoch. */
  now: number;
}): Promise<void> {
  const { knex, sourceId, pass, leaving, now } = options;
  const iso = (time: number) => new Date(time).toISOString();
  await inTransaction(knex, async tx => {
    const source = await lockSource(tx, sourceId);
    if (source.pass?.owner !== pass.owner) {
      return;
    }
    const failures =
      leaving.as === 'failed' ? source.consecutive_failures + 1 : 0;
    await writePass(tx, sourceId, {
      pass: {
        ...pass,
        fruitless: pass.fruitless + (leaving.cursorSuspect ? 1 : 0),
      },
      state: leaving.as === 'failed' ? 'failing' : 'running',
      next_run_at: iso(now + leaving.waitMs(failures)),
      consecutive_failures: failures,
      ...(leaving.error
        ? { last_error: JSON.stringify({ ...leaving.error, at: iso(now) }) }
        : {}),
    });
  });
}
