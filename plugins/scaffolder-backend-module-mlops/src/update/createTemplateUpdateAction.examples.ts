import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Brings a project up to its template',
    example: stringify({
      steps: [
        {
          id: 'update',
          name: 'Propose the update',
          action: 'mlops:template:update',
          input: {
            entityRef: '${{ parameters.entityRef }}',
            answers: { monitoring: 'evidently' },
          },
        },
      ],
    }),
  },
];
