import { inTransaction, isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { gatherGroup } from './group/gatherGroup';
import type { Group } from './group/types';
import {
  type LockMode,
  lockGraph,
  NeedsExclusiveLock,
  StaleMemory,
} from './lock';
import { Memory } from './Memory';
import type { LineageStore, RawEvents, WriteOptions } from './types';
import { writeGroup } from './writeGroup';

/** Attempts to write a group of which something was removed meanwhile. */
const ATTEMPTS = 3;

/** The store of what events say, on a database with the tables of lineage. */
export function createLineageStore(options: {
  knex: Knex;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}): LineageStore {
  const { knex, clock = Date.now } = options;
  const memory = new Memory(clock);

  const writeOnce = async (
    group: Group,
    raw: RawEvents | undefined,
    { mode, now, signal }: WriteOptions & { mode: LockMode },
  ) => {
    const remember = await inTransaction(knex, async tx => {
      await lockGraph(tx, mode);
      signal?.throwIfAborted();
      const done = await writeGroup(tx, group, { mode, memory, now });
      if (raw) {
        const { count, body } = raw;
        await tx('raw_events').insert({ received_at: now, count, body });
      }
      signal?.throwIfAborted();
      return done;
    });
    remember();
  };

  return {
    async write(events, raw, { now, signal }) {
      const group = gatherGroup(events);
      // SQLite has one writer at a time, who thus may do anything.
      let mode: LockMode = isPostgres(knex) ? 'shared' : 'exclusive';
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        try {
          return await writeOnce(group, raw, { mode, now, signal });
        } catch (error) {
          if (error instanceof NeedsExclusiveLock) {
            mode = 'exclusive';
          } else if (error instanceof StaleMemory && attempt < ATTEMPTS) {
            memory.clear();
          } else {
            throw error;
          }
        }
      }
    },
  };
}
