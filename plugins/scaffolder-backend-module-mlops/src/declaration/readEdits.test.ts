import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { readEdits } from './readEdits';

const churn: Entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: {
    name: 'churn',
    annotations: {
      'backstage.io/managed-by-location': 'url:https://git.example.org/x',
      'mlflow.org/experiment': 'main/old',
    },
  },
  spec: {
    type: 'classification',
    lifecycle: 'production',
    owner: 'growth',
    trainedOn: ['dataset:customers'],
  },
};

describe('readEdits', () => {
  it.each<[string, string, JsonValue | undefined, object[]]>([
    [
      'one section',
      'spec.monitoring',
      { tool: 'evidently' },
      [{ path: ['spec', 'monitoring'], value: { tool: 'evidently' } }],
    ],
    [
      'keys of spec, and no others',
      'spec',
      { evaluatedOn: ['dataset:holdout'], trainedOn: ['dataset:events'] },
      [
        { path: ['spec', 'evaluatedOn'], value: ['dataset:holdout'] },
        { path: ['spec', 'trainedOn'], value: ['dataset:events'] },
      ],
    ],
    [
      'no list that was empty and stays so',
      'spec',
      { evaluatedOn: [], derivedFrom: '' },
      [],
    ],
    [
      'a list that is emptied',
      'spec',
      { trainedOn: [] },
      [{ path: ['spec', 'trainedOn'], value: [] }],
    ],
    [
      'a key that goes',
      'spec',
      { trainedOn: null },
      [{ path: ['spec', 'trainedOn'], value: undefined }],
    ],
    [
      'annotations, and none of the catalog',
      'metadata.annotations',
      { 'mlflow.org/experiment': 'main/churn', 'acme.com/untouched': '' },
      [
        {
          path: ['metadata', 'annotations', 'mlflow.org/experiment'],
          value: 'main/churn',
        },
      ],
    ],
    ['nothing', 'spec.card', undefined, []],
  ])('reads %s', (_, section, given, expected) => {
    expect(readEdits(churn, section, given)).toEqual(expected);
  });

  it.each<[string, string, JsonValue, RegExp]>([
    [
      'where the catalog has it from',
      'metadata.annotations',
      { 'backstage.io/managed-by-location': 'url:x' },
      /expected one that its author states/,
    ],
    ['a key that is none', 'metadata.annotations', { 'a b': 'x' }, /'a b'/],
    [
      'an annotation that is no text',
      'metadata.annotations',
      { 'acme.com/a': 1 },
      /is 1; expected a text/,
    ],
    ['a text for all of spec', 'spec', 'x', /expected an object/],
    ['another section', 'kind', 'x', /expected one of spec/],
    [
      'a key that its kind does not have',
      'spec',
      { consumes: ['dataset:events'] },
      /consumes/,
    ],
    [
      'a ref of another kind',
      'spec',
      { trainedOn: ['model:base'] },
      /trainedOn\[0\]/,
    ],
  ])('refuses %s', (_, section, given, message) => {
    expect(() => readEdits(churn, section, given)).toThrow(message);
  });

  it('does not mind what was wrong before', () => {
    const odd = { ...churn, spec: { ...churn.spec, evaluatedOn: 'x' } };
    expect(readEdits(odd, 'spec', { derivedFrom: ['model:base'] })).toEqual([
      { path: ['spec', 'derivedFrom'], value: ['model:base'] },
    ]);
  });
});
