import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import { lockSource, type SourceRow, writePass } from './passRows';
import type { PassDecision } from '../sync/decidePass';
import type { StoredPass } from './types';

/**
 * Starts or resumes a pass when `decide` says so. The pass gets a new owner,
 * so that whoever worked on it before can store nothing any more.
 */
export async function openPass(options: {
  knex: Knex;
  sourceId: string;
  url?: string;
  now: string;
  decide: (source: SourceRow) => PassDecision;
}): Promise<StoredPass | undefined> {
  const { knex, sourceId, url, now, decide } = options;
  return inTransaction(knex, async tx => {
    const source = await lockSource(tx, sourceId);
    const decision = decide(source);
    if (decision.action === 'wait') {
      return undefined;
    }
    const owner = randomUUID();
    let pass: StoredPass;
    if (decision.action === 'resume' && source.pass) {
      pass = {
        ...source.pass,
        owner,
        // Asked for while the pass was interrupted: it looks at the source
        // again when this one is done.
        followUp: source.requested ?? source.pass.followUp,
      };
    } else {
      const { mode, since, removalConfirmed } = decision as Extract<
        PassDecision,
        { action: 'start' }
      >;
      await tx('pass_pages').where({ source_id: sourceId }).delete();
      pass = {
        id: randomUUID(),
        owner,
        mode,
        startedAt: now,
        since,
        pages: 0,
        records: 0,
        problems: 0,
        complete: false,
        spentMs: 0,
        fruitless: 0,
        url,
        removalConfirmed,
      };
    }
    await writePass(tx, sourceId, {
      pass,
      state: 'running',
      requested: null,
      last_started_at: now,
      // A replica that dies now leaves a pass that is due.
      next_run_at: now,
    });
    return pass;
  });
}
