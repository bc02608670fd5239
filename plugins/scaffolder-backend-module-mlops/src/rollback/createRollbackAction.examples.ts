import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Takes back what the steps before made, when one failed',
    example: stringify({
      steps: [
        {
          id: 'rollback',
          name: 'Undo what was made',
          if: '${{ failure() }}',
          action: 'mlops:rollback',
        },
      ],
    }),
  },
];
