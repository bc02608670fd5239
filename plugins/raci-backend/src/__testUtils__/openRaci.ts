import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createCatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import { TestCatalog } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import { MIRRORED_SPEC_KEYS } from '../mirroredSpecKeys';
import { createParties } from '../parties';
import { readSettings } from '../readSettings';
import {
  type CellObserver,
  createCatalogHandler,
  createResolver,
} from '../resolution';

/** When a store sees its first entities, and an hour later, when tests begin. */
export const FIRST_SEEN = Date.parse('2026-11-21T11:00:00Z');
export const START = Date.parse('2026-11-21T12:00:00Z');

/** A store that follows a catalog of a test's own. */
export type OpenRaci = Awaited<ReturnType<typeof openRaci>>;

/**
 * Opens a store on a database and fills it from entities, as they would be in
 * the catalog: relations included, where something depends on them.
 */
export async function openRaci(options: {
  knex: Knex;
  entities?: readonly Entity[];
  /** What stands under `raci:` in the configuration. */
  raci?: object;
  observers?: CellObserver[];
}) {
  const { knex, entities = [], raci = {}, observers = [] } = options;
  await knex.migrate.latest({ directory: migrationsDirectory });
  const catalog = new TestCatalog();
  const clock = Object.assign(() => clock.now, { now: FIRST_SEEN });
  const { permissions } = catalog;
  const settings = readSettings(
    mockServices.rootConfig({ data: { raci } as never }),
  );
  const mirror = await createCatalogMirror({
    database: knex,
    catalog: catalog.service,
    auth: mockServices.auth(),
    permissions,
    scheduler: mockServices.scheduler.mock(),
    logger: mockServices.logger.mock(),
    specKeys: [...MIRRORED_SPEC_KEYS],
  });
  const parties = createParties({ knex, mirror, clock });
  const resolver = createResolver({
    knex,
    mirror,
    parties,
    rules: settings.rules,
    observers,
    clock,
  });
  mirror.addHandler(
    createCatalogHandler({ knex, mirror, resolver, parties, clock }),
  );
  /** Lets the store see the catalog as it is now. */
  const follow = async () => {
    await mirror.sweep();
    await mirror.deliver();
    await assertDelivered(knex);
  };
  catalog.put(...entities);
  await follow();
  clock.now = START;

  return {
    knex,
    catalog,
    mirror,
    parties,
    permissions,
    resolver,
    settings,
    clock,
    follow,
    async put(...changed: Entity[]) {
      catalog.put(...changed);
      await follow();
    },
    async remove(...refs: string[]) {
      catalog.remove(...refs);
      await follow();
    },
    async replace(from: string, to: string) {
      await mirror.recordReplaced({ from, to });
      await follow();
    },
    deny: (...names: string[]) => catalog.deny(...names),
  };
}

/** A handler that throws is tried again later; in a test that is a failure. */
async function assertDelivered(knex: Knex): Promise<void> {
  const row = await knex('catalog_mirror_handlers')
    .whereNotNull('last_error')
    .first('last_error');
  if (row) {
    throw new Error(`The catalog was not followed: ${row.last_error}`);
  }
}
