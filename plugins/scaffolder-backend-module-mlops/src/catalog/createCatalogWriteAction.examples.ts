import { stringify } from 'yaml';

/** Shown with the action in the portal's list of actions. */
export const examples = [
  {
    description: 'Declares a model as the form has it',
    example: stringify({
      steps: [
        {
          id: 'catalog',
          name: 'Declare the model',
          action: 'mlops:catalog:write',
          input: {
            entities: [
              {
                apiVersion: 'mlops.waymark.dev/v1alpha1',
                kind: 'Model',
                metadata: {
                  name: '${{ parameters.name }}',
                  title: '${{ parameters.title }}',
                },
                spec: {
                  type: 'classifier',
                  lifecycle: 'experimental',
                  owner: '${{ parameters.owner }}',
                  product: '${{ parameters.product }}',
                  raci: '${{ parameters.raci }}',
                },
              },
            ],
          },
        },
      ],
    }),
  },
];
