import { validateMlopsEntity } from './validateMlopsEntity';

function model(spec: object = {}) {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name: 'churn', namespace: 'default' },
    spec: {
      type: 'classification',
      lifecycle: 'production',
      owner: 'churn-team',
      ...spec,
    },
  };
}

function messages(value: unknown): string[] {
  return validateMlopsEntity(value).map(problem => problem.message);
}

describe('the check of references', () => {
  it.each<[string, object, string[]]>([
    [
      'a reference without a kind',
      model({ trainedOn: ['dataset:events', 'customers'] }),
      [
        "spec.trainedOn[1]: 'customers' has no kind; expected a dataset reference such as dataset:default/customers",
      ],
    ],
    [
      'a reference of a wrong kind',
      model({ trainedOn: ['model:default/base'] }),
      [
        "spec.trainedOn[0]: 'model:default/base' is of kind model; expected a dataset reference such as dataset:default/base",
      ],
    ],
    [
      'a reference to the wrong one of several kinds',
      model({ servedBy: ['system:scoring'] }),
      [
        "spec.servedBy[0]: 'system:scoring' is of kind system; expected a component or api reference such as component:default/scoring",
      ],
    ],
    [
      'a text that is no reference',
      model({ trainedOn: ['dataset:'], owner: 'Jane Doe' }),
      [
        "spec.owner: 'Jane Doe' is not an entity reference; expected a group or user reference such as group:default/name",
        "spec.trainedOn[0]: 'dataset:' is not an entity reference; expected a dataset reference such as dataset:default/name",
      ],
    ],
    [
      'the same reference twice, in different words',
      model({ trainedOn: ['dataset:events', 'Dataset:default/Events'] }),
      [
        "spec.trainedOn[1]: 'Dataset:default/Events' is the same as spec.trainedOn[0]; expected each reference once",
      ],
    ],
    [
      'a reference to itself',
      model({ derivedFrom: ['model:churn'] }),
      [
        "spec.derivedFrom[0]: 'model:churn' is the entity itself; expected another one",
      ],
    ],
  ])('tells %s', (_, value, expected) => {
    expect(messages(value)).toEqual(expected);
  });

  it('reads a namespace that is not named as that of the entity', () => {
    const inTeam = (trainedOn: string[]) => ({
      ...model({ trainedOn }),
      metadata: { name: 'churn', namespace: 'team' },
    });
    expect(messages(inTeam(['dataset:d', 'dataset:default/d']))).toEqual([]);
    expect(messages(inTeam(['dataset:d', 'dataset:team/d']))).toHaveLength(1);
  });
});
