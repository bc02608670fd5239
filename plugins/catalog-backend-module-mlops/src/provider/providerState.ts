import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';

/** A connection to the catalog's database. */
export type Database = Awaited<ReturnType<DatabaseService['getClient']>>;

/** How far the feed was read, and when it was last read from the start. */
export interface ProviderState {
  /** Number of the last change that the catalog has taken. */
  position: number;
  /** ISO 8601. */
  lastFullAt: string;
}

type DbProviderStateRow = {
  provider: string;
  /** Postgres hands bigint out as text. */
  position: number | string;
  last_full_at: string;
};

const TABLE = 'mlops_provider_state';

/**
 * Modules share the database of their plugin: the books of these migrations
 * are kept apart from the catalog's own.
 */
export function migrationSettings() {
  return {
    directory: resolvePackagePath(
      '@waymark/plugin-catalog-backend-module-mlops',
      'migrations',
    ),
    tableName: 'mlops_provider__knex_migrations',
  };
}

/** Undefined when the feed was never read. */
export async function readState(
  knex: Database,
  provider: string,
): Promise<ProviderState | undefined> {
  const row = await knex<DbProviderStateRow>(TABLE).where({ provider }).first();
  return (
    row && { position: Number(row.position), lastFullAt: row.last_full_at }
  );
}

/** Remembers what the catalog has taken. */
export async function writeState(
  knex: Database,
  provider: string,
  state: ProviderState,
): Promise<void> {
  await knex<DbProviderStateRow>(TABLE)
    .insert({
      provider,
      position: state.position,
      last_full_at: state.lastFullAt,
    })
    .onConflict('provider')
    .merge();
}
