import { chunked, isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';

/** Ids of one statement, and statements at a time. */
const POSTGRES = { size: 10_000, width: 2 };

/**
 * SQLite answers on the thread that serves everybody else too; small parts
 * let others in between.
 */
const SQLITE = { size: 2_000, width: 1 };

/** Asks about many ids in parts, and gives the answers of all of them. */
export async function inParts<T>(
  knex: Knex,
  ids: readonly number[],
  ask: (part: number[]) => Promise<T>,
): Promise<T[]> {
  const { size, width } = isPostgres(knex) ? POSTGRES : SQLITE;
  const parts = chunked(ids, size);
  const answers: T[] = [];
  for (const group of chunked(parts, width)) {
    answers.push(...(await Promise.all(group.map(ask))));
    if (width === 1) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    }
  }
  return answers;
}
