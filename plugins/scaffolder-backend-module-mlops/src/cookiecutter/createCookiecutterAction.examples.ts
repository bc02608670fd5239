import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Makes a project of a team’s Cookiecutter template',
    example: stringify({
      steps: [
        {
          id: 'run',
          name: 'Make the files',
          action: 'cookiecutter:run',
          input: {
            url: 'https://github.com/acme/cookiecutter-training.git',
            ref: 'v1.2.0',
            values: { project_name: '${{ parameters.name }}' },
          },
        },
      ],
    }),
  },
];
