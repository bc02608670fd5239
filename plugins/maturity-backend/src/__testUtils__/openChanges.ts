import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Message } from '@waymark/plugin-people-node';
import type { ResolvedActivity } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { Asker } from '../Asker';
import type { ChangesContext } from '../ChangesContext';
import { bindChanges } from '../createMaturityChanges';
import type { OpenDutyReader, RaciAnswer } from '../duties';
import { mirroredSpecKeys } from '../rubrics';
import { careForWaivers } from '../waivers';
import { DAY, openMaturity, type OpenMaturityOptions } from './openMaturity';
import { RUBRIC } from './rubric';

/** Both databases; call at the top of a test file. */
export const changesDatabases = () =>
  TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

export const CHURN = 'model:default/churn';
export const UPLIFT = 'model:default/uplift';
export const ORPHAN = 'model:default/orphan';
const OWNERS = 'group:default/owners';

/** Groups of those who are in any; the sign-in tells. */
const GROUPS: Record<string, string[]> = {
  olga: ['owners'],
  mona: ['board'],
};

/** As the store's own, with a check nobody is excused from and an activity. */
export const CHANGES_RUBRIC = RUBRIC.replace(
  '        title: Quality is known\n',
  '        title: Quality is known\n        waivable: false\n',
).replace(
  '        title: CI passes\n',
  '        title: CI passes\n        activity: monitoring\n',
);

/** A model of the test's owners. */
export function model(
  name: string,
  more: { title?: string; owner?: string | null; lifecycle?: string } = {},
): Entity {
  const { title, owner = OWNERS, lifecycle = 'experimental' } = more;
  return testEntity(`model:default/${name}`, {
    ...(title !== undefined && { title }),
    spec: { type: 'classifier', lifecycle, ...(owner && { owner }) },
    relations: owner ? [['ownedBy', owner]] : [],
  });
}

/** `Rita`, for `rita`. */
const nameOf = (name: string) =>
  `${name[0].toLocaleUpperCase()}${name.slice(1)}`;

const PEOPLE = ['anna', 'rita', 'conny', 'olga', 'mona', 'xaver', 'root'];

/** One model with duties, one that a group is Accountable for, one nobody's. */
export const ORGANISATION: Entity[] = [
  ...PEOPLE.map(name =>
    testEntity(`user:default/${name}`, {
      spec: { profile: { displayName: nameOf(name) } },
    }),
  ),
  ...['owners', 'board', 'others'].map(name =>
    testEntity(`group:default/${name}`, {}),
  ),
  model('churn', { title: 'Churn' }),
  model('uplift'),
  model('orphan', { owner: null }),
  testEntity('component:default/web', {
    spec: { type: 'website', owner: OWNERS },
    relations: [['ownedBy', OWNERS]],
  }),
];

const cells = (...refs: string[]) =>
  refs.map(ref => ({
    ref,
    exists: true,
    state: 'present' as const,
    origin: { level: 'entity' as const },
  }));

function activity(
  id: string,
  accountable: string[],
  responsible: string[],
): ResolvedActivity {
  return {
    activity: id,
    title: id,
    accountable: cells(...accountable),
    responsible: cells(...responsible),
    consulted: cells('user:default/conny'),
    informed: [],
    gaps: [],
  };
}

/** What the RACI says unless a test says otherwise. */
function raciOfOrganisation(): Map<string, RaciAnswer> {
  return new Map<string, RaciAnswer>([
    [
      CHURN,
      {
        type: 'known',
        raci: {
          stage: 'training',
          activities: [
            activity('training', ['user:default/anna'], ['user:default/rita']),
            activity(
              'monitoring',
              ['group:default/board'],
              ['user:default/rita'],
            ),
          ],
        },
      },
    ],
    [
      ORPHAN,
      {
        type: 'known',
        raci: {
          stage: 'training',
          activities: [activity('training', [], ['user:default/rita'])],
        },
      },
    ],
  ]);
}

/** Changes on a database, with what was told whom and what was audited. */
export type OpenChanges = Awaited<ReturnType<typeof openChanges>>;

/**
 * Opens changes over a store. People hold every permission but
 * `maturity.administer`, which is `root`'s; a service called `ci` holds
 * `maturity.gate` alone.
 */
export async function openChanges(
  knex: Knex,
  options: Partial<OpenMaturityOptions> = {},
) {
  const store = await openMaturity({
    knex,
    entities: ORGANISATION,
    rubrics: [CHANGES_RUBRIC],
    ...options,
  });
  const { mirror, book, live, evaluator, clock, catalog } = store;
  const told: Message[] = [];
  const audit: { eventId: string; status: string; meta: object }[] = [];
  const raci = raciOfOrganisation();
  const openDuties: OpenDutyReader = () => {
    const read = async (ref: string): Promise<RaciAnswer> =>
      raci.get(ref) ?? { type: 'absent' };
    return {
      read,
      readAll: async refs => {
        const found = new Map<string, RaciAnswer>();
        for (const ref of refs) {
          found.set(ref, await read(ref));
        }
        return found;
      },
    };
  };
  const context: ChangesContext = {
    knex,
    mirror,
    book,
    live,
    evaluator,
    openDuties,
    auth: mockServices.auth(),
    permissions: mockServices.permissions.mock({
      ...catalog.permissions,
      authorize: async (requests, { credentials }) => {
        const answers = await catalog.permissions.authorize(requests, {
          credentials: credentials as BackstageCredentials,
        });
        const who = whoIs(credentials as BackstageCredentials);
        return requests.map(({ permission: { name } }, index) =>
          (name === 'maturity.administer' && who !== 'user:default/root') ||
          (name !== 'maturity.gate' && who === 'ci')
            ? { result: AuthorizeResult.DENY }
            : answers[index],
        );
      },
    }),
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const userEntityRef = whoIs(credentials);
        const groups = GROUPS[userEntityRef.split('/')[1]] ?? [];
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...groups.map(name => `group:default/${name}`),
          ],
        };
      },
    }),
    notifier: {
      send: async message => {
        told.push(message);
        return true;
      },
    },
    auditor: recordingAuditor(audit),
    logger: mockServices.logger.mock(),
    settings: {
      gate: { minLevel: 1 },
      waivers: { maxMs: 90 * DAY, remindBeforeMs: 7 * DAY },
    },
    specKeys: mirroredSpecKeys(book),
    appBaseUrl: 'https://portal.example.org/',
    clock,
  };
  return {
    ...store,
    context,
    /** The functions as the API has them. */
    api: bindChanges(context),
    raci,
    told,
    audit,
    care: () => careForWaivers(context, new AbortController().signal),
    /** `CHURN`'s letter for a check, as it is stored. */
    async resultOf(checkId: string, entityRef = CHURN) {
      const { compiled } = book.rubrics[0];
      const row = await knex('scorecards')
        .where({ entity_ref: entityRef, rubric_id: compiled.rubric.id })
        .first('outcomes');
      const at = compiled.checks.find(({ check }) => check.id === checkId);
      return (row.outcomes as string)[at!.index];
    },
  };
}

/** Somebody of the test's people, signed in. */
export function as(name: string): Asker {
  return { credentials: mockCredentials.user(`user:default/${name}`) };
}

/** A service with a token. */
export function asService(subject: string): Asker {
  return { credentials: mockCredentials.service(subject) };
}

function whoIs({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? '';
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
