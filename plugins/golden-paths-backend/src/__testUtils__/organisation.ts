import type { Entity } from '@backstage/catalog-model';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';

export const PIPELINE = 'template:default/pipeline';
export const SERVICE = 'template:default/service';
export const CHURN = 'model:default/churn';
export const UPLIFT = 'model:default/uplift';

/** Where the descriptor of a project lies. */
export const locationOf = (name: string): string =>
  `url:https://git.example.org/${name}/blob/main/catalog-info.yaml`;

/** A template with a question whose answer is a secret. */
export const template = (
  name: string,
  more: { title: string; version?: string; tags?: string[] },
): Entity => {
  const entity = testEntity(`template:default/${name}`, {
    title: more.title,
    annotations: more.version
      ? { 'mlops.waymark.dev/template-version': more.version }
      : {},
    spec: {
      type: 'model',
      owner: 'group:default/platform',
      parameters: [
        {
          properties: {
            name: { type: 'string' },
            token: { type: 'string', 'ui:field': 'Secret' },
          },
        },
      ],
    },
    relations: [['ownedBy', 'group:default/platform']],
  });
  entity.metadata.description = `Makes a ${name}.`;
  entity.metadata.tags = more.tags;
  return entity;
};

/** An entity that a template made. */
export const made = (
  ref: string,
  more: {
    project: string;
    owner: string;
    title?: string;
    from?: string;
    version?: string;
  },
): Entity =>
  testEntity(ref, {
    title: more.title,
    annotations: {
      'backstage.io/managed-by-location': locationOf(more.project),
      'backstage.io/source-template': more.from ?? PIPELINE,
      'mlops.waymark.dev/template-version': more.version ?? '1.0.0',
    },
    spec: { owner: more.owner },
    relations: [['ownedBy', `group:default/${more.owner}`]],
  });

/** Two projects of one template, one of another, and what no template made. */
export const ORGANISATION: Entity[] = [
  template('pipeline', { title: 'Training pipeline', version: '1.2.0' }),
  template('service', { title: 'Model service', tags: ['online'] }),
  made(CHURN, { project: 'churn', owner: 'growth', title: 'Churn' }),
  made('dataset:default/customers', { project: 'churn', owner: 'growth' }),
  made(UPLIFT, { project: 'uplift', owner: 'ops' }),
  made('component:default/scorer', {
    project: 'scorer',
    owner: 'ops',
    from: 'Template:service',
  }),
  testEntity('model:default/handmade', { spec: { owner: 'ops' } }),
];
