import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where this package keeps its migrations. */
export const migrationsDirectory = resolvePackagePath(
  '@waymark/plugin-golden-paths-backend',
  'migrations',
);

/** The plugin's database with the tables of golden paths up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return knex;
}
