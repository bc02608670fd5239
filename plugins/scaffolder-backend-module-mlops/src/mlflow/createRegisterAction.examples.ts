import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Makes a registered model that the first training fills',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register the model',
          action: 'mlops:mlflow:register',
          input: {
            name: '${{ parameters.name }}',
            description: '${{ parameters.description }}',
            tags: {
              owner: '${{ parameters.owner }}',
              lifecycle: 'experimental',
            },
          },
        },
      ],
    }),
  },
];
