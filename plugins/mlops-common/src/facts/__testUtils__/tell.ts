import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { catalogFacts, type CatalogFacts } from '../catalog/catalogFacts';
import { makeEntity } from '@waymark/plugin-test-parts/facts';

const RELATED = [
  makeEntity('group:default/team', {
    spec: { profile: { email: 'team@example.org' } },
  }),
  makeEntity('group:default/silent'),
  makeEntity('dataset:default/customers', {
    spec: {
      owner: 'silent',
      classification: 'internal',
      compliance: { personalData: 'none' },
    },
  }),
  makeEntity('dataset:default/holdout', { spec: { owner: 'team' } }),
  makeEntity('pipeline:default/train', {
    spec: { orchestrator: 'airflow', schedule: '0 3 * * *' },
  }),
  makeEntity('pipeline:default/by-hand'),
  makeEntity('component:default/service'),
];
const related = new Map(
  RELATED.map(entity => [stringifyEntityRef(entity), entity]),
);

/** Ada and Bo are there; the team is Ada. */
const PRESENT: Record<string, string[]> = {
  'user:default/ada': ['user:default/ada'],
  'user:default/bo': ['user:default/bo'],
  'group:default/team': ['user:default/ada'],
};

/** All that is told of an entity, with what {@link RELATED} says of others. */
export function tell(entity: Entity): CatalogFacts {
  return catalogFacts({
    entity,
    related: ref => related.get(ref),
    people: ref => ({
      exists: ref !== undefined && (related.has(ref) || ref in PRESENT),
      present: new Set((ref && PRESENT[ref]) || []),
    }),
  });
}

/** {@link tell} of an entity with these parts. */
export const values = (ref: string, parts?: Parameters<typeof makeEntity>[1]) =>
  tell(makeEntity(ref, parts));

/** {@link values} of a model with this `spec`. */
export const model = (spec: JsonObject, relations: [string, string][] = []) =>
  values('model:default/churn', { spec, relations });
