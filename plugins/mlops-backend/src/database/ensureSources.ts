import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';

/** Makes sure that every configured connection has its row. */
export async function ensureSources(options: {
  knex: Knex;
  sources: { id: string; type: string }[];
}): Promise<void> {
  const { knex, sources } = options;
  await upsertRows({
    tx: knex,
    table: 'sources',
    keys: ['id'],
    values: ['type', 'state', 'consecutive_failures', 'problems'],
    update: ['type'],
    rows: sources.map(({ id, type }) => ({
      id,
      type,
      state: 'ok',
      consecutive_failures: 0,
      problems: 0,
    })),
  });
}
