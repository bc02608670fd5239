import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { relationsOf } from '@waymark/plugin-mlops-common';
import { makeDataset, makePipeline } from '../../../src/fixtures';
import { modelEntities } from './modelEntities';

/** A handful of entities that know each other, by their refs. */
export function catalogEntities(): Map<string, Entity> {
  const declared: Entity[] = [
    ...modelEntities(),
    makeDataset({
      metadata: {
        title: 'Customers',
        description: 'One row per customer and month.',
        tags: ['pii'],
      },
      spec: {
        owner: 'group:default/customer-insight',
        system: 'system:default/customer-relations',
        platform: 'snowflake',
        location: 'crm.public.customers',
        classification: 'confidential',
        freshness: 'P1D',
        compliance: {
          personalData: 'personal',
          regions: ['eu-central', 'us-east'],
          retention: 'P5Y',
        },
      },
    }),
    makeDataset({
      metadata: { name: 'churn-holdout', title: 'Churn, held out' },
      spec: { type: 'files', platform: 's3' },
    }),
    makePipeline({
      metadata: { title: 'Churn training' },
      spec: {
        owner: 'group:default/customer-insight',
        orchestrator: 'airflow',
        schedule: '0 3 * * *',
        consumes: ['dataset:default/customers'],
        produces: ['model:default/churn'],
      },
    }),
    backstageEntity('component:default/churn-api', {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/customer-insight',
    }),
    backstageEntity('system:default/customer-relations', {
      owner: 'group:default/customer-insight',
    }),
    backstageEntity('group:default/customer-insight', {
      type: 'team',
      children: [],
      profile: { displayName: 'Customer insight' },
    }),
    ...[
      ['lena.hoffmann', 'Lena Hoffmann'],
      ['jonas.weber', 'Jonas Weber'],
      ['priya.nair', 'Priya Nair'],
    ].map(([name, displayName]) =>
      backstageEntity(`user:default/${name}`, {
        profile: { displayName },
        memberOf: ['group:default/customer-insight'],
      }),
    ),
  ];
  const entities = new Map(
    declared.map(entity => [
      stringifyEntityRef(entity),
      { ...entity, relations: [...(entity.relations ?? [])] },
    ]),
  );
  for (const relation of declared.flatMap(relationsOf)) {
    const { source, type, target: targetRef } = relation;
    const relations = entities.get(source)?.relations;
    if (!relations?.some(r => r.type === type && r.targetRef === targetRef)) {
      relations?.push({ type, targetRef });
    }
  }
  return entities;
}

function backstageEntity(ref: string, spec: Entity['spec']): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toUpperCase() + kind.slice(1),
    metadata: { namespace, name },
    spec,
  };
}
