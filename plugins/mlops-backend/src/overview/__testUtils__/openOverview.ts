import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { openIndex } from '../../explore/__testUtils__/openIndex';
import {
  FakeMirror,
  mirrorEntity,
} from '../../queries/__testUtils__/FakeMirror';
import { ranking, registryWriter } from '../../queries/__testUtils__/registry';
import { getOverview } from '../getOverview';

export const churn = 'model:default/churn';
export const customers = 'dataset:default/customers';
export const training = 'pipeline:default/training';

/** The model as the subject of runs and reports. */
export const model = { kind: 'model' as const, id: 'churn' };

/** A day of the month before {@link openOverview}'s present moment. */
export const day = (n: number, time = '00:00') =>
  `2026-06-${String(n).padStart(2, '0')}T${time}:00.000Z`;

/** Overviews over a database and a fake catalog, at noon of 15 June 2026. */
export function openOverview(knex: Knex) {
  const now = Date.parse(day(15, '12:00'));
  const mirror = new FakeMirror([
    mirrorEntity(churn, {
      owner: 'group:default/growth',
      lifecycle: 'production',
    }),
    mirrorEntity(customers, { type: 'table', title: 'Customers' }),
    mirrorEntity(training, { title: 'Training' }),
    mirrorEntity('group:default/growth'),
  ]);
  return {
    knex,
    mirror,
    index: openIndex({ knex, mirror, clock: () => now }),
    mlflow: registryWriter(knex, 'mlflow'),
    git: registryWriter(knex, 'git'),
    overview: (ref: string, at = now) =>
      getOverview({
        knex,
        ranking,
        mirror,
        credentials: mockCredentials.user(),
        entity: mirror.entities.get(ref)!,
        now: at,
      }),
  };
}
