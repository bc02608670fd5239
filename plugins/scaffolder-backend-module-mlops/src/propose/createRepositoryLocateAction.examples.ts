import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Finds the folder of a model, for a workflow at the root',
    example: stringify({
      steps: [
        {
          id: 'locate',
          name: 'Find its folder',
          action: 'mlops:repository:locate',
          input: { entityRef: '${{ parameters.entityRef }}' },
        },
        {
          id: 'render',
          name: 'Write the workflow',
          action: 'fetch:template',
          input: {
            url: './skeleton',
            targetPath: './proposed',
            values: { folder: '${{ steps.locate.output.folder }}' },
          },
        },
      ],
    }),
  },
];
