import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';

const draft = {
  type: 'string',
  title: 'Draft',
  'ui:field': 'WaymarkDraft',
  'ui:backstage': { review: { show: false } },
};

/** A form with every field of the module. */
export const template: TemplateParameterSchema = {
  title: 'Train a model',
  description: 'A project that trains, is tracked and is owned.',
  steps: [
    {
      title: 'The project',
      schema: {
        required: ['name'],
        properties: {
          name: {
            type: 'string',
            title: 'Name',
            description: 'Of the repository and the **model**.',
            'ui:field': 'WaymarkName',
            'ui:options': { kinds: ['Model'], target: 'gitTarget' },
          },
          gitTarget: {
            type: 'string',
            title: 'Where the repository is made',
            'ui:field': 'WaymarkGitTarget',
          },
          data: {
            type: 'array',
            title: 'Data it learns from',
            items: { type: 'string' },
            'ui:field': 'WaymarkAsset',
            'ui:options': { kind: 'Dataset' },
          },
          draft,
        },
      },
    },
    {
      title: 'The product',
      schema: {
        properties: {
          product: {
            type: 'object',
            title: 'Product brief',
            description: 'Why it exists, and for whom.',
            'ui:field': 'WaymarkProductBrief',
          },
          draft,
        },
      },
    },
    {
      title: 'The tools',
      schema: {
        properties: {
          toolchain: {
            type: 'object',
            title: 'Tools',
            required: ['packaging'],
            properties: {
              packaging: {
                type: 'string',
                title: 'Packaging',
                enum: ['pip', 'poetry'],
                default: 'pip',
              },
              ci: {
                type: 'string',
                title: 'CI',
                enum: ['github', 'gitlab', 'circleci'],
              },
            },
            'ui:field': 'WaymarkToolchain',
            'ui:options': {
              choices: {
                packaging: {
                  pip: {
                    title: 'pip',
                    description:
                      'Part of Python. The lock is a requirements file with checksums.',
                  },
                  poetry: {
                    title: 'Poetry',
                    description:
                      'Has to be on each machine. Keeps environment and lock itself.',
                  },
                },
                ci: {
                  github: { title: 'GitHub Actions' },
                  gitlab: { title: 'GitLab CI' },
                  circleci: { title: 'CircleCI' },
                },
              },
            },
          },
          raci: {
            type: 'array',
            title: 'RACI',
            items: { type: 'object' },
            'ui:field': 'WaymarkRaci',
          },
          draft,
        },
      },
    },
    {
      title: 'What will be made',
      schema: {
        properties: {
          draft,
          plan: {
            type: 'string',
            title: 'What a run would make',
            'ui:field': 'WaymarkPlan',
            'ui:backstage': { review: { show: false } },
          },
        },
      },
    },
  ],
};
