import type { Knex } from 'knex';
import { chunked, whereKeysIn } from '@waymark/plugin-bulk-rows-node';

/** Notes that a source no longer says what it said; a first note stays. */
export async function markGone(options: {
  tx: Knex.Transaction;
  sourceId: string;
  statements: string[];
  now: string;
}): Promise<void> {
  const { tx, sourceId, statements, now } = options;
  for (const chunk of chunked(statements)) {
    const condition = whereKeysIn(
      tx,
      ['statement'],
      chunk.map(statement => [statement]),
    );
    await tx('trace_log')
      .where({ source_id: sourceId })
      .whereNull('gone_at')
      .whereRaw(condition.sql, condition.bindings)
      .update({ gone_at: now });
  }
}
