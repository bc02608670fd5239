import type { DatasetUse, MetricValue } from '@waymark/plugin-mlops-common';
import { isSameData, measuredOn, type MeasuredData } from './measuredOn';

const auc: MetricValue = { name: 'auc', value: 0.9 };
const use = (name: string, role: string, digest?: string): DatasetUse => ({
  name,
  role,
  ...(digest && { digest }),
});

describe('measuredOn', () => {
  it.each<[string, Partial<MetricValue>, DatasetUse[], MeasuredData]>([
    ['nothing is named', {}, [], {}],
    [
      'the metric names it',
      { dataset: 'june' },
      [use('june', 'training', 'd1')],
      { dataset: 'june', digest: 'd1' },
    ],
    [
      'there is one evaluation set',
      {},
      [use('all', 'training'), use('june', 'test', 'd2')],
      { dataset: 'june', digest: 'd2' },
    ],
    ['there are several', {}, [use('a', 'test'), use('b', 'eval')], {}],
    [
      'training and evaluation data share a name',
      { dataset: 'all', slice: 'north' },
      [use('all', 'training', 'd1'), use('all', 'evaluation', 'd2')],
      { dataset: 'all', digest: 'd2', slice: 'north' },
    ],
  ])('is told where %s', (_, metric, datasets, expected) => {
    expect(measuredOn({ ...auc, ...metric }, { datasets })).toEqual(expected);
  });
});

describe('isSameData', () => {
  it.each<[boolean, MeasuredData, MeasuredData]>([
    [true, {}, {}],
    [true, { dataset: 'a' }, { dataset: 'a', digest: 'd1' }],
    [true, { dataset: 'a', digest: 'd1' }, { dataset: 'a', digest: 'd1' }],
    [false, { dataset: 'a', digest: 'd1' }, { dataset: 'a', digest: 'd2' }],
    [false, { dataset: 'a' }, { dataset: 'b' }],
    [false, { dataset: 'a' }, {}],
    [false, { dataset: 'a', slice: 'north' }, { dataset: 'a' }],
  ])('is %s for %j and %j', (same, left, right) => {
    expect(isSameData(left, right)).toBe(same);
    expect(isSameData(right, left)).toBe(same);
  });
});
