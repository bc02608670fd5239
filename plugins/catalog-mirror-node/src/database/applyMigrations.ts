import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Knex keeps its books in tables of the mirror's own, because the database is
 * the opening backend's and has migrations of its own.
 */
export function migrationSettings(): Knex.MigratorConfig {
  return {
    directory: resolvePackagePath(
      '@waymark/plugin-catalog-mirror-node',
      'migrations',
    ),
    tableName: 'catalog_mirror__knex_migrations',
  };
}

/** Brings the mirror's tables up to date. */
export async function applyMigrations(knex: Knex): Promise<void> {
  await knex.migrate.latest(migrationSettings());
}
