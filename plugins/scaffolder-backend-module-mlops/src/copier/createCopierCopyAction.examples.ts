import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Makes a project of a team’s Copier template',
    example: stringify({
      steps: [
        {
          id: 'copy',
          name: 'Make the files',
          action: 'copier:copy',
          input: {
            url: 'https://github.com/acme/copier-training.git',
            ref: 'v1.2.0',
            answers: { project_name: '${{ parameters.name }}' },
          },
        },
      ],
    }),
  },
];
