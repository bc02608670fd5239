import type { Knex } from 'knex';
import { inTransaction } from './inTransaction';
import { lockSource, writePass } from './passRows';
import type { StoredPass } from './types';

/** Why a pass is left before it is done. */
export type Leaving = {
  /** `paused` goes on as planned; `failed` counts as a failure. */
  as: 'paused' | 'failed';
  error?: { message: string; hint?: string };
  nextRunAt: string;
  /** Whether this resumption stored anything. */
  fruitful: boolean;
};

/**
 * Leaves a pass where it is, to be resumed by whichever replica comes first
 * after `nextRunAt`. Nothing happens when another replica owns it by now.
 */
export async function leavePass(options: {
  knex: Knex;
  sourceId: string;
  pass: StoredPass;
  leaving: Leaving;
  now: string;
}): Promise<void> {
  const { knex, sourceId, pass, leaving, now } = options;
  await inTransaction(knex, async tx => {
    const source = await lockSource(tx, sourceId);
    if (source.pass?.owner !== pass.owner) {
      return;
    }
    const failed = leaving.as === 'failed';
    await writePass(tx, sourceId, {
      pass: {
        ...pass,
        fruitless:
          failed && !leaving.fruitful ? pass.fruitless + 1 : pass.fruitless,
      },
      state: failed ? 'failing' : 'running',
      next_run_at: leaving.nextRunAt,
      consecutive_failures: failed ? source.consecutive_failures + 1 : 0,
      ...(leaving.error
        ? { last_error: JSON.stringify({ ...leaving.error, at: now }) }
        : {}),
    });
  });
}
