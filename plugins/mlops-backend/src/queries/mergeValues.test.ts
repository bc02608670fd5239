import type { DatasetUse } from '@waymark/plugin-mlops-common';
import { mergeDatasets } from './mergeValues';

const use = (digest?: string, parts: Partial<DatasetUse> = {}): DatasetUse => ({
  name: 'customers',
  role: 'evaluation',
  ...(digest && { digest }),
  ...parts,
});

describe('mergeDatasets', () => {
  it.each<[string, DatasetUse[][], DatasetUse[]]>([
    ['nothing', [], []],
    ['one use once', [[use('a'), use('a')]], [use('a')]],
    [
      'several states of one source',
      [[use('a'), use('b')]],
      [use('a'), use('b')],
    ],
    [
      'a role apart from another',
      [[use('a'), use('b', { role: 'training' })]],
      [use('a'), use('b', { role: 'training' })],
    ],
    [
      'the state of the source believed first',
      [[use('a')], [use('z')]],
      [use('a')],
    ],
    ['a state that only the next one knows', [[use()], [use('z')]], [use('z')]],
    [
      'the entity that the first one knows',
      [[use(undefined, { entityRef: 'dataset:default/a' })], [use('z')]],
      [use('z', { entityRef: 'dataset:default/a' })],
    ],
    [
      'what the first one does not name',
      [[use('a')], [use('b', { name: 'other' })]],
      [use('a'), use('b', { name: 'other' })],
    ],
  ])('keeps %s', (_, lists, expected) => {
    expect(mergeDatasets(lists)).toEqual(expected);
  });
});
