import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Publishes the workspace and declares it in the catalog',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the repository',
          action: 'mlops:git:publish',
          input: {
            target: '${{ parameters.gitTarget }}',
            name: '${{ parameters.name }}',
            message: 'Begin ${{ parameters.title }}',
          },
        },
        {
          id: 'register',
          name: 'Register it in the catalog',
          action: 'catalog:register',
          input: {
            catalogInfoUrl: '${{ steps.publish.output.catalogInfoUrl }}',
          },
        },
      ],
    }),
  },
];
