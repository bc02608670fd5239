import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Records the template and the answers of a new project',
    example: stringify({
      steps: [
        {
          id: 'record',
          name: 'Record where the project comes from',
          action: 'mlops:template:record',
          input: {
            project: 'model:default/${{ parameters.name }}',
            answers: '${{ parameters }}',
            standard: ['.github/**', 'Makefile', 'Dockerfile'],
          },
        },
      ],
    }),
  },
];
