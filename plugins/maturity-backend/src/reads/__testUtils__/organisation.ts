import type { Entity } from '@backstage/catalog-model';
import type { FactValue } from '@waymark/plugin-maturity-common';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';

/**
 * A small organisation with something of everything:
 *
 * ```
 *   domain:customer ── system:retention ── churn, uplift (group:team)
 *   domain:vault ───── system:vault ────── vaulted (group:team)
 *                                          broken (group:board), alone (nobody)
 * ```
 *
 * The board, the vault, its domain and broken are those that some tests hide;
 * group:gone was never in the catalog.
 */
export const ORGANISATION: Entity[] = [
  testEntity('user:default/anna', {
    relations: [['memberOf', 'group:default/team']],
  }),
  testEntity('group:default/team', { title: 'The team' }),
  testEntity('group:default/board', { title: 'Board' }),
  testEntity('domain:default/customer'),
  testEntity('domain:default/vault'),
  testEntity('system:default/retention', {
    title: 'Retention',
    spec: { owner: 'team', domain: 'customer' },
  }),
  testEntity('system:default/vault', {
    spec: { owner: 'board', domain: 'vault' },
  }),
  model('churn', {
    title: 'Churn',
    owner: 'group:default/team',
    system: 'system:default/retention',
    lifecycle: 'production',
  }),
  model('uplift', {
    owner: 'group:default/team',
    system: 'system:default/retention',
  }),
  model('vaulted', {
    owner: 'group:default/team',
    system: 'system:default/vault',
  }),
  model('broken', { owner: 'group:default/board' }),
  model('alone', { owner: 'group:default/gone' }),
  testEntity('dataset:default/customers', {
    spec: { owner: 'team', system: 'retention' },
  }),
];

/** What sources tell; of broken and alone nothing but what is here. */
export const TOLD: Record<string, Record<string, FactValue>> = {
  'model:default/churn': {
    'registry/versions': 3,
    'quality/score': 95,
    'quality/state': 'bad',
    'ci/passed': true,
    'registry/owner-known': true,
  },
  'model:default/uplift': {
    'registry/versions': 2,
    'quality/score': 91,
    'quality/state': 'ok',
    'ci/passed': true,
  },
  'model:default/vaulted': { 'registry/versions': 0 },
  'model:default/broken': { 'registry/versions': 1, 'quality/score': 10 },
  'model:default/alone': { 'registry/versions': 1, 'quality/score': 92 },
};

function model(
  name: string,
  more: { title?: string; owner: string; system?: string; lifecycle?: string },
): Entity {
  const { title, owner, system, lifecycle = 'experimental' } = more;
  return testEntity(`model:default/${name}`, {
    ...(title && { title }),
    spec: {
      type: 'classifier',
      lifecycle,
      owner,
      ...(system && { system }),
    },
    relations: [
      ['ownedBy', owner],
      ...(system ? [['partOf', system] as const] : []),
    ],
  });
}
