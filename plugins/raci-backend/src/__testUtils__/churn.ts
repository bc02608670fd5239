import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { entity, group, user } from './entities';

/** Two activities are enough to see a rule at work. */
export const RACI = {
  activities: [
    { id: 'training', title: 'Training', description: 'Train.' },
    { id: 'monitoring', title: 'Monitoring', description: 'Watch.' },
  ],
};

/** Ada in a team, and Bo in none. */
export const people: readonly Entity[] = [
  group('team', ['ada']),
  user('ada', ['team']),
  user('bo'),
];

export const CHURN = 'model:default/churn';

/** A model of the team's. */
export const model = (name: string, spec: JsonObject = {}): Entity =>
  entity(`model:default/${name}`, {
    spec: { owner: 'team', lifecycle: 'production', ...spec },
  });

/** The system `churn`, of the team's. */
export const system = (spec: JsonObject): Entity =>
  entity('system:default/churn', { spec: { owner: 'team', ...spec } });

/** A domain of the team's. */
export const domain = (name: string, spec: JsonObject): Entity =>
  entity(`domain:default/${name}`, { spec: { owner: 'team', ...spec } });

/** A declaration of training alone. */
export const training = (roles: JsonObject): JsonObject => ({
  raci: [{ activity: 'training', ...roles }],
});
