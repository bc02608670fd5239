import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

const DOMAINS = 5;
const SYSTEMS = 100;
const GROUPS = 60;
const USERS = 400;
const LIFECYCLES = ['experimental', 'production', 'production', 'deprecated'];

/** The domain whose declaration the benchmark changes. */
export const CHANGED_DOMAIN = 'domain:default/domain-0';

/**
 * A catalog of so many models, a fifth of them in each domain. A third
 * declare some activities themselves, every other system declares one, every
 * domain two; the rest is the organisation's default. Each entity follows
 * from its number alone.
 */
export function describeOrganisation(models: number): Entity[] {
  return [
    ...Array.from({ length: DOMAINS }, (_, n) => describeDomain(n)),
    ...Array.from({ length: SYSTEMS }, (_, n) => describeSystem(n)),
    ...Array.from({ length: GROUPS }, (_, n) => describeGroup(n)),
    ...Array.from({ length: USERS }, (_, n) => describeUser(n)),
    ...Array.from({ length: models }, (_, n) => describeModel(n)),
  ];
}

/** A domain, and the person it says answers for monitoring. */
export function describeDomain(
  n: number,
  accountable = userRef(n),
  edition = 0,
): Entity {
  return {
    ...entity('Domain', `domain-${n}`, {
      owner: groupRef(n),
      raci: [
        {
          activity: 'monitoring',
          accountable,
          responsible: [groupRef(n + 1)],
          informed: [groupRef(n + 2)],
        },
        { activity: 'retirement', accountable: userRef(n + 7) },
      ],
    }),
    metadata: {
      ...metadata(`domain-${n}`),
      etag: `domain-${n}-${edition}`,
    },
  };
}

function describeSystem(n: number): Entity {
  return entity('System', `system-${n}`, {
    owner: groupRef(n),
    domain: `domain:default/domain-${n % DOMAINS}`,
    ...(n % 2 === 0 && {
      raci: [
        {
          activity: 'deployment',
          accountable: userRef(n),
          responsible: [groupRef(n)],
        },
      ],
    }),
  });
}

function describeGroup(n: number): Entity {
  return {
    ...entity('Group', `group-${n}`, { type: 'team', children: [] }),
    relations: Array.from({ length: USERS }, (_, user) => user)
      .filter(user => user % GROUPS === n)
      .map(user => ({ type: 'hasMember', targetRef: userRef(user) })),
  };
}

function describeUser(n: number): Entity {
  return {
    ...entity('User', `user-${n}`, {
      memberOf: [groupRef(n)],
      profile: { displayName: `User ${n}` },
    }),
    relations: [{ type: 'memberOf', targetRef: groupRef(n) }],
  };
}

function describeModel(n: number): Entity {
  return entity('Model', `model-${String(n).padStart(5, '0')}`, {
    type: 'classifier',
    lifecycle: LIFECYCLES[n % LIFECYCLES.length],
    owner: groupRef(n),
    system: `system:default/system-${n % SYSTEMS}`,
    ...(n % 3 === 0 && {
      raci: [
        {
          activity: 'scoping',
          accountable: userRef(n),
          responsible: [userRef(n + 1), userRef(n + 2)],
          consulted: [groupRef(n + 3)],
        },
        {
          activity: 'training',
          // One in thirty names somebody who is not there.
          accountable: n % 30 === 0 ? 'user:default/gone' : userRef(n),
          responsible: [userRef(n + 1)],
          informed: [groupRef(n + 4), groupRef(n + 5)],
        },
      ],
    }),
  });
}

function entity(kind: string, name: string, spec: JsonObject): Entity {
  const relations = Object.entries({
    ownedBy: spec.owner,
    partOf: spec.system ?? spec.domain,
  }).flatMap(([type, targetRef]) =>
    typeof targetRef === 'string' ? [{ type, targetRef }] : [],
  );
  return {
    apiVersion:
      kind === 'Model' ? 'mlops.waymark.dev/v1alpha1' : 'backstage.io/v1alpha1',
    kind,
    metadata: metadata(name),
    spec,
    relations,
  };
}

function metadata(name: string): Entity['metadata'] {
  return {
    name,
    namespace: 'default',
    uid: `uid-${name}`,
    etag: `${name}-0`,
  };
}

function userRef(n: number): string {
  return `user:default/user-${n % USERS}`;
}

function groupRef(n: number): string {
  return `group:default/group-${n % GROUPS}`;
}
