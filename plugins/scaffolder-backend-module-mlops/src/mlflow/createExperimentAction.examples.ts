import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Makes an experiment for a new project',
    example: stringify({
      steps: [
        {
          id: 'experiment',
          name: 'Make the experiment',
          action: 'mlops:mlflow:experiment',
          input: {
            name: '${{ parameters.name }}',
            tags: { owner: '${{ parameters.owner }}' },
          },
        },
      ],
    }),
  },
  {
    description: 'Makes it in one of several MLflow servers',
    example: stringify({
      steps: [
        {
          id: 'experiment',
          name: 'Make the experiment',
          action: 'mlops:mlflow:experiment',
          input: { connection: 'team-a', name: 'churn' },
        },
      ],
    }),
  },
];
