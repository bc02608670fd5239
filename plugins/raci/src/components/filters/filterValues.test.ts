import type { MatrixFacets } from '@waymark/plugin-raci-common';
import { filterValues, nameOfValue, type SubjectField } from './filterValues';

const facets: MatrixFacets = {
  kind: [{ value: 'model', count: 3 }],
  lifecycle: [],
  owner: [
    { value: 'group:default/insight', count: 2 },
    { value: 'group:retail/insight', count: 1 },
  ],
  system: [],
  domain: [],
  gap: [],
};

const subjects = [
  { entityRef: 'model:default/b', owner: 'group:default/z', system: undefined },
  { entityRef: 'dataset:default/a', owner: 'group:default/b' },
  { entityRef: 'model:default/c', owner: 'group:default/b' },
];

describe('filterValues', () => {
  it.each<[SubjectField, object[]]>([
    ['kind', [{ value: 'model', label: 'model', count: 3 }]],
    ['lifecycle', []],
    [
      'owner',
      [
        { value: 'group:default/insight', label: 'insight', count: 2 },
        { value: 'group:retail/insight', label: 'retail/insight', count: 1 },
      ],
    ],
  ])('of %s are those that were counted', (field, values) => {
    expect(filterValues({ field, facets, subjects })).toEqual(values);
  });

  it.each<[SubjectField, string[]]>([
    ['kind', ['dataset', 'model']],
    ['owner', ['group:default/b', 'group:default/z']],
    ['system', []],
  ])('of %s are those in sight for who may not count', (field, values) => {
    const found = filterValues({ field, subjects });
    expect(found.map(({ value }) => value)).toEqual(values);
    expect(found.filter(choice => choice.count !== undefined)).toEqual([]);
  });

  it('names what is no ref as it is', () => {
    expect(nameOfValue('owner', 'somebody')).toBe('somebody');
    expect(nameOfValue('kind', 'a:b/c')).toBe('a:b/c');
  });
});
