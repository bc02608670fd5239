import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Knex } from 'knex';
import { formatNumber } from './formatTable';

/** What a figure depends on, on one line for the machine and one per database. */
export function describeMachine(databases: string[]): string {
  const processors = cpus();
  const [load] = loadavg();
  return [
    `machine   ${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${formatNumber(totalmem() / 1024 ** 3, 1)} GB, ${platform()} ${release()}`,
    `node      ${process.version}`,
    ...databases.map(database => `database  ${database}`),
    // Whatever else runs here is in the figures.
    `load      ${formatNumber(load, 1)} when this began (one minute, all processes)`,
  ].join('\n');
}

/** Name and version of the database behind a connection. */
export async function describeDatabase(knex: Knex): Promise<string> {
  if (knex.client.config.client === 'better-sqlite3') {
    const [row] = await knex.raw('select sqlite_version() as version');
    return `SQLite ${row.version}`;
  }
  const { rows } = await knex.raw(
    `select current_setting('server_version') as version,
            current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as commit,
            current_setting('shared_buffers') as buffers`,
  );
  const [row] = rows;
  return `PostgreSQL ${row.version}, fsync ${row.fsync}, synchronous_commit ${row.commit}, shared_buffers ${row.buffers}`;
}
