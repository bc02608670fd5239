import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import type { Message } from '@waymark/plugin-people-node';
import type { Knex } from 'knex';
import { entity, group, user } from '../../__testUtils__/entities';
import { openRaci } from '../../__testUtils__/openRaci';
import type { Asker } from '../../Asker';
import { createChanges } from '../../createChanges';
import { createShowResolved } from '../../reads';
import { careForHandovers, createCellObserver } from '..';
import { FakeProposals } from './FakeProposals';

/** Who stands for which groups; the sign-in tells. */
const GROUPS: Record<string, string[]> = {
  olga: ['owners'],
  mona: ['ops'],
  rita: [],
};

const raci = [
  {
    activity: 'deployment',
    responsible: ['user:rita', 'user:dave'],
    accountable: 'user:anna',
    consulted: ['user:conny'],
    informed: ['user:ines'],
  },
  { activity: 'monitoring', responsible: ['ops'], accountable: 'user:left' },
];

/**
 * One model with a declaration, two that inherit the system's, one that has
 * the organisation's default alone, and people in every role.
 */
export const ORGANISATION: Entity[] = [
  ...['rita', 'dave', 'anna', 'conny', 'ines', 'xaver', 'root'].map(name =>
    user(name),
  ),
  user('mona', ['ops']),
  user('olga', ['owners']),
  user('left', [], { 'waymark.dev/left-on': '2026-10-31' }),
  group('owners', ['olga']),
  group('ops', ['mona']),
  group('nobody'),
  model('churn', { raci }),
  model('uplift', { system: 'retention' }),
  model('winback', { system: 'retention' }),
  model('plain', {}),
  entity('system:default/retention', {
    spec: {
      owner: 'group:default/owners',
      raci: [{ activity: 'training', responsible: ['user:rita', 'ops'] }],
    },
    relations: [['ownedBy', 'group:default/owners']],
  }),
];

/** A model of the test's owners. */
export function model(
  name: string,
  spec: { raci?: typeof raci; system?: string; owner?: string },
): Entity {
  return entity(`model:default/${name}`, {
    spec: {
      type: 'classifier',
      lifecycle: 'production',
      owner: 'group:default/owners',
      ...spec,
    },
    relations: [
      ['ownedBy', 'group:default/owners'],
      ...(spec.system
        ? [['partOf', `system:default/${spec.system}`] as const]
        : []),
    ],
  });
}

/** The service on a database, with what it told whom and what was audited. */
export async function openChanges(
  knex: Knex,
  options: {
    proposals?: Pick<ChangeProposals, 'plan' | 'propose'>;
    entities?: Entity[];
  } = {},
) {
  const store = await openRaci({
    knex,
    entities: options.entities ?? ORGANISATION,
    observers: [createCellObserver()],
  });
  const { mirror, parties, resolver, clock, catalog } = store;
  const fake = new FakeProposals();
  const told: Message[] = [];
  const audit: { eventId: string; status: string; meta: object }[] = [];
  const administrators = new Set(['user:default/root']);
  const notifier = {
    send: async (message: Message) => {
      told.push(message);
      return true;
    },
  };
  const logger = mockServices.logger.mock();
  const changes = createChanges({
    knex,
    mirror,
    resolver,
    knownParties: refs => parties.look(refs),
    showResolved: createShowResolved({ knex, mirror, parties }),
    proposals: options.proposals ?? fake,
    catalog: catalog.service,
    auth: mockServices.auth(),
    permissions: mockServices.permissions.mock({
      ...store.permissions,
      authorize: async (requests, { credentials }) => {
        const answers = await store.permissions.authorize(requests, {
          credentials: credentials as BackstageCredentials,
        });
        return requests.map(({ permission }, index) =>
          permission.name === 'raci.administer' &&
          !administrators.has(refOf(credentials as BackstageCredentials))
            ? { result: 'DENY' as never }
            : answers[index],
        );
      },
    }),
    userInfo: mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const userEntityRef = refOf(credentials);
        const [, name] = userEntityRef.split('/');
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...(GROUPS[name] ?? []).map(one => `group:default/${one}`),
          ],
        };
      },
    }),
    auditor: recordingAuditor(audit),
    logger,
    notifier,
    settings: { answerWithinMs: 7 * 24 * 60 * 60 * 1000 },
    appBaseUrl: 'https://portal.example.org',
    clock,
  });
  return {
    ...store,
    changes,
    fake,
    told,
    audit,
    notifier,
    care: () =>
      careForHandovers(
        {
          knex,
          notifier,
          logger,
          clock,
          settings: {
            remindAfterMs: 2 * 24 * 60 * 60 * 1000,
            keepMs: 30 * 24 * 60 * 60 * 1000,
          },
        },
        new AbortController().signal,
      ),
  };
}

/** Somebody of the test's people, signed in. */
export function as(name: string): Asker {
  return { credentials: mockCredentials.user(`user:default/${name}`) };
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
