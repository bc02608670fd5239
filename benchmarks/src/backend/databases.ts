import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import createKnex, { type Knex } from 'knex';

/** An empty database for one backend. */
export interface BenchDatabase {
  name: 'Postgres' | 'SQLite';
  /** `backend.database` of its configuration. */
  config: JsonObject;
  /** Opens a plugin's part of it, that of `mlops` without, once it has made it. */
  connect(pluginId?: string): Promise<Knex>;
  /** Leaves nothing behind; the server of a Postgres database goes by itself. */
  remove(): Promise<void>;
}

let databases = 0;

/** A database of its own on the server of this run. */
export function createPostgresDatabase(postgresUrl: string): BenchDatabase {
  databases += 1;
  const prefix = `bench_${databases}_`;
  return {
    name: 'Postgres',
    config: { client: 'pg', connection: postgresUrl, prefix },
    connect: async (pluginId = 'mlops') =>
      createKnex({
        client: 'pg',
        connection: `${postgresUrl}/${prefix}${pluginId}`,
        pool: { min: 0, max: 4 },
      }),
    remove: async () => {},
  };
}

/** Files in a folder of their own, as an installation on one machine has. */
export async function createSqliteDatabase(): Promise<BenchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  return {
    name: 'SQLite',
    config: { client: 'better-sqlite3', connection: { directory } },
    connect: async (pluginId = 'mlops') =>
      createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(directory, `${pluginId}.sqlite`) },
        useNullAsDefault: true,
      }),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
