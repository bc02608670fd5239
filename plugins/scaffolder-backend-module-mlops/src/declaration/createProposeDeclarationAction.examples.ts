import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Says how a model is watched',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Propose the change',
          action: 'waymark:declaration:propose',
          input: {
            entityRef: 'model:default/churn',
            section: 'spec.monitoring',
            value: { tool: 'evidently', schedule: '0 6 * * *' },
            reason: 'The rubric asks for a monitor.',
          },
        },
      ],
    }),
  },
];
