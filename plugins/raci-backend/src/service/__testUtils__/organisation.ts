import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { entity, group, user } from '../../__testUtils__/entities';

/**
 * A small organisation with something of everything:
 *
 * ```
 *   domain:customer ── system:retention ── churn, uplift, customers (dataset)
 *   domain:vault ───── system:vault ────── vaulted
 *                                          broken, plain (component)
 * ```
 *
 * anna is in group:team, which is in group:dept. spy, board and the vault are
 * those that some tests hide. nobody was never in the catalog.
 */
export const ORGANISATION: Entity[] = [
  user('anna', ['team']),
  user('bob'),
  user('spy'),
  user('gone', [], { 'waymark.dev/left-on': '2026-10-31' }),
  group('team', ['anna'], { parent: 'dept' }),
  group('dept', [], { children: ['team'] }),
  group('board', ['spy']),
  group('ghosts'),
  entity('domain:default/customer', {
    spec: {
      owner: 'group:default/dept',
      raci: [{ activity: 'monitoring', informed: ['dept'] }],
    },
  }),
  entity('domain:default/vault', {
    spec: {
      owner: 'group:default/board',
      raci: [{ activity: 'scoping', consulted: ['user:bob', 'user:nobody'] }],
    },
  }),
  within('system:default/retention', {
    domain: 'customer',
    raci: [{ activity: 'training', responsible: ['team', 'user:bob'] }],
  }),
  within('system:default/vault', {
    domain: 'vault',
    owner: 'board',
    raci: [{ activity: 'deployment', responsible: ['user:bob', 'user:spy'] }],
  }),
  within('model:default/churn', {
    title: 'Churn',
    lifecycle: 'production',
    system: 'retention',
    raci: [
      {
        activity: 'training',
        accountable: 'user:anna',
        consulted: null,
        informed: ['user:nobody'],
      },
      { activity: 'scoping', accountable: 'user:gone' },
      { activity: 'evaluation', accountable: null },
      { activity: 'deployment', responsible: ['ghosts'] },
    ],
  }),
  within('model:default/uplift', {
    lifecycle: 'experimental',
    system: 'retention',
    type: 'regressor',
  }),
  within('dataset:default/customers', {
    title: 'A table of customers',
    lifecycle: 'production',
    system: 'retention',
  }),
  within('model:default/vaulted', {
    lifecycle: 'production',
    system: 'vault',
    raci: [{ activity: 'training', consulted: ['user:spy', 'user:nobody'] }],
  }),
  within('pipeline:default/broken', {
    owner: 'board',
    raci: [{ activity: 'traning' }, { activity: 'training', responsible: 5 }],
  }),
  within('component:default/plain', { system: 'retention' }),
];

/** An entity of the test's own: refs short, relations as the catalog adds. */
function within(
  ref: string,
  more: {
    title?: string;
    type?: string;
    lifecycle?: string;
    owner?: string;
    system?: string;
    domain?: string;
    raci?: JsonObject[];
  },
): Entity {
  const { title, owner = 'team', system, domain, ...rest } = more;
  const parents = [
    ...(system ? [['partOf', `system:default/${system}`] as const] : []),
    ...(domain ? [['partOf', `domain:default/${domain}`] as const] : []),
  ];
  return entity(ref, {
    title,
    spec: {
      type: 'classifier',
      owner,
      ...(system && { system }),
      ...(domain && { domain }),
      ...rest,
    },
    relations: [['ownedBy', `group:default/${owner}`], ...parents],
  });
}
