import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  KINDS,
  openMaturity,
  type OpenMaturityOptions,
} from '../../__testUtils__/openMaturity';
import type { Asker } from '../../Asker';
import { mirroredSpecKeys } from '../../rubrics';
import { createMaturityReads } from '../createMaturityReads';
import { ORGANISATION, TOLD } from './organisation';

/** The databases that everything has to work on. */
export const createDatabases = () =>
  TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Somebody who asks. */
export const as = (name: string): Asker => ({
  credentials: mockCredentials.user(`user:default/${name}`),
});

/** Reads over a store that follows a catalog of the test's own. */
export async function openReads(
  knex: Knex,
  options: Omit<OpenMaturityOptions, 'knex'> = {},
) {
  const opened = await openMaturity({
    entities: ORGANISATION,
    facts: TOLD,
    ...options,
    knex,
  });
  const reads = createMaturityReads({
    ...opened,
    changes: { mayRequest: async () => true },
    kinds: KINDS,
    specKeys: mirroredSpecKeys(opened.book),
  });
  return { ...opened, reads };
}

/** The names of entities in a list. */
export const names = (items: readonly { entityRef: string }[]) =>
  items.map(({ entityRef }) => entityRef.split('/')[1]);
