import { defaultMetrics, metricColumns, metricOf } from './metricColumns';

const metric = (name: string, value = 0.5, more = {}) => ({
  name,
  value,
  ...more,
});

describe('metricColumns', () => {
  it('puts first what most rows have, and training metrics last', () => {
    const rows = [
      { metrics: [metric('train_f1'), metric('f1'), metric('auc')] },
      { metrics: [metric('train_f1'), metric('auc')] },
      { metrics: [metric('train_f1'), metric('auc')] },
    ];
    expect(metricColumns(rows, 9)).toEqual(['auc', 'f1', 'train_f1']);
    expect(metricColumns(rows, 1)).toEqual(['auc']);
  });

  it('prefers the metrics the product is judged by, where a row has them', () => {
    const rows = [
      { metrics: [metric('auc'), metric('lift'), metric('recall')] },
      { metrics: [metric('auc')] },
    ];
    expect(metricColumns(rows, 9, ['lift', 'churn rate'])).toEqual([
      'lift',
      'auc',
      'recall',
    ]);
  });

  it('leaves slices out and counts a metric on several data sets once', () => {
    const rows = [
      {
        metrics: [
          metric('f1', 0.1, { slice: 'women' }),
          metric('auc', 0.2, { dataset: 'a' }),
          metric('auc', 0.3, { dataset: 'b' }),
        ],
      },
      { metrics: [metric('loss')] },
      { metrics: [metric('loss')] },
    ];
    expect(metricColumns(rows, 9)).toEqual(['loss', 'auc']);
    expect(metricOf(rows[0], 'f1')).toBeUndefined();
    expect(metricOf(rows[0], 'auc')?.value).toBe(0.2);
  });
});

describe('defaultMetrics', () => {
  const counts = ['auc', 'f1', 'loss', 'lift', 'train_auc'].map(
    (value, index) => ({ value, count: 9 - index }),
  );

  it.each([
    ['the most frequent without a brief', counts, [], ['auc', 'f1', 'loss']],
    [
      'those of the brief alone where there are two',
      counts,
      ['lift', 'loss'],
      ['lift', 'loss'],
    ],
    [
      'the one of the brief and frequent ones',
      counts,
      ['lift', 'churn per month'],
      ['lift', 'auc', 'f1'],
    ],
    [
      'those of the brief while nothing is counted',
      undefined,
      ['lift', 'a', 'b', 'c'],
      ['lift', 'a', 'b'],
    ],
    ['none where nothing is known', undefined, [], []],
  ])('are %s', (_, known, preferred, expected) => {
    expect(defaultMetrics(known, 3, preferred)).toEqual(expected);
  });
});
