import type { Knex } from 'knex';
import { oneOfIds, selectRows } from '../queries/ids';
import { readNames } from '../queries/readNodes';

/** Rows among which versions are looked for. */
const MAX_ROWS = 500;

/** A version that some run wrote or read. */
export interface KnownVersion {
  version: string;
  /** Milliseconds since 1970. */
  at: number;
  runId: string;
}

/**
 * The versions of an asset that runs wrote, the newest first; those that runs
 * read where none was seen to be written.
 */
export async function readVersions(
  knex: Knex,
  options: { node: number; limit: number },
): Promise<KnownVersion[]> {
  const names = (await readNames(knex, [options.node])).map(({ id }) => id);
  const condition = oneOfIds(knex, 'node_id', names);
  for (const direction of ['output', 'input']) {
    const rows = await selectRows<{
      version: string;
      at: number | string;
      run_id: string;
    }>(
      knex,
      `select version, at, run_id from run_io
       where ${condition.sql} and direction = ? and version <> ''
       order by at desc limit ?`,
      [...condition.bindings, direction, MAX_ROWS],
    );
    if (rows.length > 0) {
      const newest = new Map<string, KnownVersion>();
      for (const { version, at, run_id: runId } of rows) {
        if (!newest.has(version)) {
          newest.set(version, { version, at: Number(at), runId });
        }
      }
      return [...newest.values()].slice(0, options.limit);
    }
  }
  return [];
}
