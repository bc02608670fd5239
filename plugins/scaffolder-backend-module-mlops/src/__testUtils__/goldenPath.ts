import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';

/** A step of a template. */
export interface Step {
  id: string;
  action: string;
  if?: string;
  input?: Record<string, JsonValue>;
}

/** What a golden path makes; the last step is somebody else's action. */
const MAKING: Step[] = [
  {
    id: 'fetch',
    action: 'fetch:template',
    input: { url: './skeleton', values: { name: '${{ parameters.name }}' } },
  },
  {
    id: 'catalog',
    action: 'mlops:catalog:write',
    input: {
      entities: [
        {
          apiVersion: 'mlops.waymark.dev/v1alpha1',
          kind: 'Model',
          metadata: { name: '${{ parameters.name }}', title: '' },
          spec: {
            type: 'classifier',
            lifecycle: 'experimental',
            owner: 'group:default/growth',
          },
        },
      ],
    },
  },
  {
    id: 'record',
    action: 'mlops:template:record',
    input: {
      project: 'model:default/${{ parameters.name }}',
      answers: '${{ parameters }}',
    },
  },
  {
    id: 'experiment',
    action: 'mlops:mlflow:experiment',
    input: { name: '${{ parameters.name }}' },
  },
  {
    id: 'register',
    action: 'mlops:mlflow:register',
    input: { name: '${{ parameters.name }}' },
  },
  {
    id: 'publish',
    action: 'mlops:git:publish',
    input: { name: '${{ parameters.name }}' },
  },
  {
    id: 'mirror',
    action: 'mlops:git:publish',
    input: { target: 'server', name: '${{ parameters.name }}' },
  },
  {
    id: 'announce',
    action: 'example:announce',
    input: { text: '${{ parameters.name }} is born' },
  },
];

/** All steps; the last one undoes the others. */
export const STEPS: Step[] = [
  ...MAKING,
  { id: 'rollback', action: 'mlops:rollback', if: '${{ failure() }}' },
];

/** Steps with one of trouble before another one. */
export function withStep(
  steps: readonly Step[],
  index: number,
  action: string,
): Step[] {
  const trouble = { id: 'trouble', name: 'Trouble', action };
  return [...steps.slice(0, index), trouble, ...steps.slice(index)];
}

const PARAMETERS = {
  properties: {
    name: { type: 'string' },
    token: { type: 'string', 'ui:field': 'Secret' },
  },
};

const OUTPUT = {
  entityRefs: '${{ steps.catalog.output.entityRefs }}',
  commit: '${{ steps.publish.output.commit }}',
};

/** A template whose skeleton lies in a folder. */
export function templateOf(
  folder: string,
  name: string,
  steps: readonly Step[],
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': `file:${join(folder, 'template.yaml')}`,
        'mlops.waymark.dev/template-version': '1.2.0',
      },
    },
    spec: {
      type: 'project',
      parameters: PARAMETERS,
      steps: steps.map(step => ({ ...step })),
      output: OUTPUT,
    },
  };
}
