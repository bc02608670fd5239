import type { Knex } from 'knex';
import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import { contentHash } from './digests';
import { selectByKeys } from './selectByKeys';
import type { DbProblemRow } from './tables';

/** Problems listed per connection; the rest are only counted. */
export const LISTED_PROBLEMS = 1_000;

/**
 * Stores problems that are not there yet, as far as `room` goes, and says how
 * many of them the connection did not have before.
 */
export async function storeProblems(options: {
  tx: Knex.Transaction;
  sourceId: string;
  problems: ProblemRecord[];
  room: number;
  now: string;
}): Promise<{ ids: string[]; added: number }> {
  const { tx, sourceId, problems, room, now } = options;
  const rows = new Map<string, DbProblemRow>();
  for (const { path, line, message, hint } of problems) {
    const id = contentHash(JSON.stringify([path, line ?? null, message]));
    rows.set(id, {
      source_id: sourceId,
      problem_id: id,
      path,
      line: line ?? null,
      message,
      hint: hint ?? null,
      at: now,
    });
  }
  if (rows.size === 0) {
    return { ids: [], added: 0 };
  }
  const ids = [...rows.keys()];
  const known = new Set(
    (
      await selectByKeys<{ problem_id: string }>({
        tx,
        table: 'problems',
        sourceId,
        keyColumns: ['problem_id'],
        keys: ids.map(id => [id]),
        columns: ['problem_id'],
      })
    ).map(row => row.problem_id),
  );
  const fresh = ids.filter(id => !known.has(id));
  await upsertRows({
    tx,
    table: 'problems',
    keys: ['source_id', 'problem_id'],
    values: ['path', 'line', 'message', 'hint', 'at'],
    rows: fresh.slice(0, Math.max(0, room)).map(id => rows.get(id)!),
  });
  return { ids, added: fresh.length };
}
