import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Brings a project to the newest version of its template',
    example: stringify({
      steps: [
        {
          id: 'fetch',
          name: 'Fetch the project',
          action: 'fetch:plain',
          input: { url: 'https://github.com/acme/churn', targetPath: 'churn' },
        },
        {
          id: 'update',
          name: 'Update it',
          action: 'copier:update',
          input: { sourcePath: 'churn', answers: { python_version: '3.13' } },
        },
      ],
    }),
  },
];
