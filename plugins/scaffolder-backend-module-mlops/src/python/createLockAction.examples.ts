import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Locks the environment of a new project',
    example: stringify({
      steps: [
        {
          id: 'lock',
          name: 'Lock the environment',
          if: '${{ parameters.lock }}',
          action: 'mlops:python:lock',
          input: { packaging: '${{ parameters.toolchain.packaging }}' },
        },
      ],
    }),
  },
];
