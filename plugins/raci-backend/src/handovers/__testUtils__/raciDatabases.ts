import { TestDatabases } from '@backstage/backend-test-utils';

/** Both databases; call at the top of a test file. */
export function raciDatabases() {
  return TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
}
