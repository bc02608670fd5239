import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createCatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import { TestCatalog } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { createAdoptionDays } from '../adoption';
import type { Asker } from '../Asker';
import { createChanges } from '../createChanges';
import { createReads } from '../createReads';
import { migrationsDirectory } from '../database/openDatabase';
import { createDrafts } from '../drafts';
import type { RenderKeeper, TemplateHistory } from '../parts';
import {
  createCatalogHandler,
  createProjectStore,
  type ProjectCheck,
} from '../projects';
import { createReceiptBook } from '../receipts';
import { FakeScaffolder } from './FakeScaffolder';
import { FakeWork } from './FakeWork';
import { locationOf, ORGANISATION, PIPELINE } from './organisation';

/** When tests begin. */
export const START = Date.parse('2026-11-22T10:01:00Z');

/** Who stands for which groups; the sign-in tells. */
const GROUPS: Record<string, string[]> = {
  ann: ['growth'],
  olaf: ['ops'],
};

/** Golden paths over a database and a catalog of a test's own. */
export type OpenGoldenPaths = Awaited<ReturnType<typeof openGoldenPaths>>;

/**
 * Opens the reads and changes on a database, without what reads repositories
 * and runs templates. `root` administers, `rae` is responsible for churn.
 */
export async function openGoldenPaths(
  knex: Knex,
  { entities = ORGANISATION }: { entities?: readonly Entity[] } = {},
) {
  await knex.migrate.latest({ directory: migrationsDirectory });
  const catalog = new TestCatalog();
  catalog.put(...entities);
  const clock = Object.assign(() => clock.now, { now: START });
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth({ pluginId: 'golden-paths' });
  const mirror = await createCatalogMirror({
    database: knex,
    catalog: catalog.service,
    auth,
    permissions: catalog.permissions,
    scheduler: mockServices.scheduler.mock(),
    logger,
    specKeys: ['parameters'],
  });
  const projects = createProjectStore({ knex, clock });
  mirror.addHandler(createCatalogHandler({ knex, projects }));
  const follow = async () => {
    await mirror.sweep();
    await mirror.deliver();
    await assertDelivered(knex);
  };
  await follow();

  const audit: { eventId: string; status: string; meta: object }[] = [];
  const scaffolder = new FakeScaffolder();
  const work = new FakeWork(projects);
  const kept: Parameters<RenderKeeper['put']>[0][] = [];
  const history: TemplateHistory = {
    describe: async refs =>
      new Map(
        refs
          .filter(ref => ref === PIPELINE)
          .map(ref => [
            ref,
            {
              version: '1.3.0',
              versions: 4,
              changedAt: '2026-11-20T08:00:00.000Z',
            },
          ]),
      ),
  };
  const common = {
    knex,
    mirror,
    projects,
    clock,
    logger,
    auth,
    scaffolder,
    history,
    auditor: recordingAuditor(audit),
    permissions: permissionsOf(catalog),
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const userEntityRef = refOf(credentials);
        const [, name] = userEntityRef.split('/');
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...(GROUPS[name] ?? []).map(group => `group:default/${group}`),
          ],
        };
      },
    }),
  };
  const renders: RenderKeeper = {
    put: async rendered => kept.push(rendered),
  };
  const changes = createChanges({
    ...common,
    planner: work,
    checker: work,
    updates: work,
    drafts: createDrafts(common),
    receipts: createReceiptBook({ ...common, renders }),
    readActors: () => async ref =>
      ref === 'model:default/churn' ? ['user:default/rae'] : [],
  });
  return {
    ...common,
    catalog,
    audit,
    work,
    kept,
    follow,
    changes,
    reads: createReads(common),
    adoption: createAdoptionDays({ knex, clock }),
    async put(...changed: Entity[]) {
      catalog.put(...changed);
      await follow();
    },
    /** Stores what a look at a project found. */
    look: (name: string, found: Partial<ProjectCheck> = {}) =>
      projects.recordCheck(checkOf(name, found), {
        nextAt: clock.now + 1_000,
      }),
  };
}

/** What a look finds of a project that is up to date. */
export function checkOf(
  name: string,
  found: Partial<ProjectCheck> = {},
): ProjectCheck {
  return {
    location: locationOf(name),
    state: 'current',
    template: { ref: PIPELINE, version: '1.3.0', hash: 'h4' },
    current: { version: '1.3.0', hash: 'h4' },
    behind: 0,
    drift: { files: 0, lines: 0, details: [] },
    url: `https://git.example.org/${name}/tree/main/`,
    revision: 'r1',
    ...found,
  };
}

/** Somebody, signed in. */
export function as(name: string): Asker {
  return { credentials: mockCredentials.user(`user:default/${name}`) };
}

/** The backend that runs templates, and another one. */
export const SCAFFOLDER: Asker = {
  credentials: mockCredentials.service('plugin:scaffolder'),
};
export const ANOTHER: Asker = {
  credentials: mockCredentials.service('plugin:search'),
};

function permissionsOf(catalog: TestCatalog) {
  return mockServices.permissions.mock({
    ...catalog.permissions,
    authorize: async (requests, { credentials }) => {
      const asker = credentials as BackstageCredentials;
      const answers = await catalog.permissions.authorize(requests, {
        credentials: asker,
      });
      return requests.map(({ permission }, index) =>
        permission.name === 'golden-paths.administer' &&
        refOf(asker) !== 'user:default/root' &&
        refOf(asker) !== ''
          ? { result: 'DENY' as never }
          : answers[index],
      );
    },
  });
}

function refOf({ principal }: BackstageCredentials): string {
  return (principal as { userEntityRef?: string }).userEntityRef ?? '';
}

function recordingAuditor(
  audit: { eventId: string; status: string; meta: object }[],
): AuditorService {
  return mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      const end = (status: string) => async (more?: { meta?: object }) => {
        audit.push({ eventId, status, meta: { ...meta, ...more?.meta } });
      };
      return { success: end('succeeded'), fail: end('failed') };
    },
  });
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
