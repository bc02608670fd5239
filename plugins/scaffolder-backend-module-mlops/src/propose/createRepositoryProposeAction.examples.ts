import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Proposes a rendered model card to the repository of a model',
    example: stringify({
      steps: [
        {
          id: 'render',
          name: 'Write the card',
          action: 'fetch:template',
          input: { url: './skeleton', targetPath: './proposed' },
        },
        {
          id: 'propose',
          name: 'Propose it',
          action: 'mlops:repository:propose',
          input: {
            entityRef: '${{ parameters.entityRef }}',
            sourcePath: './proposed',
            title: 'Add a model card',
            description: 'The rubric asks for one.',
          },
        },
      ],
    }),
  },
  {
    description: 'Proposes CI, which lies at the root of a repository',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Propose the workflow',
          action: 'mlops:repository:propose',
          input: {
            entityRef: 'model:default/churn',
            sourcePath: './proposed',
            target: 'root',
            title: 'Test each change',
            overwrite: true,
          },
        },
      ],
    }),
  },
];
