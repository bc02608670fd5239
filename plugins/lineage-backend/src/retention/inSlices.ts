import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { type LockMode, lockGraph } from '../store/lock';

/** Rows that are looked at or removed in one transaction. */
export const SLICE = 1000;

/**
 * Does something in short transactions until one of them has nothing left to
 * do, so that nobody waits long for its locks.
 * @param slice answers whether there may be more
 */
export async function inSlices(
  options: { knex: Knex; mode: LockMode; signal: AbortSignal },
  slice: (tx: Knex.Transaction) => Promise<boolean>,
): Promise<void> {
  const { knex, mode, signal } = options;
  for (let more = true; more;) {
    signal.throwIfAborted();
    more = await inTransaction(knex, async tx => {
      await lockGraph(tx, mode);
      return slice(tx);
    });
  }
}
