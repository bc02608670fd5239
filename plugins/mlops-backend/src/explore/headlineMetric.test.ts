import { headlineMetric, type HeadlineOptions } from './headlineMetric';

const metrics = (values: Record<string, number>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

describe('headlineMetric', () => {
  it.each<[string, Partial<HeadlineOptions>, [string, number] | undefined]>([
    [
      'is the quality metric the product names, however it is written',
      {
        product: {
          sla: { quality: [{ metric: 'ROC AUC', min: 0.8 }] },
          outcomes: [{ metric: 'accuracy', target: 0.9 }],
        },
        versionMetrics: metrics({ accuracy: 0.7, test_roc_auc: 0.9 }),
      },
      ['ROC AUC', 0.9],
    ],
    [
      'is an outcome of the product where no quality metric was measured',
      {
        product: {
          sla: { quality: [{ metric: 'auc', min: 0.8 }] },
          outcomes: [{ metric: 'saved euros', target: 9 }],
        },
        versionMetrics: metrics({ accuracy: 0.7, saved_euros: 5 }),
      },
      ['saved euros', 5],
    ],
    [
      'is the first metric of the declared card',
      {
        card: { metrics: metrics({ gini: 0.4, auc: 0.7 }) },
        versionMetrics: metrics({ accuracy: 0.7 }),
      },
      ['gini', 0.4],
    ],
    [
      'is the best known metric of the latest version',
      { versionMetrics: metrics({ loss: 0.1, rmse: 3, val_f1_score: 0.6 }) },
      ['val_f1_score', 0.6],
    ],
    [
      'prefers the plain name over that of a part of the data',
      { versionMetrics: metrics({ val_accuracy: 0.6, accuracy: 0.7 }) },
      ['accuracy', 0.7],
    ],
    [
      'is never measured on the training data',
      { versionMetrics: metrics({ training_accuracy: 1, train_loss: 0 }) },
      undefined,
    ],
    [
      'is never that of a slice, nor no number at all',
      {
        versionMetrics: [
          { name: 'accuracy', value: 0.9, slice: 'men' },
          { name: 'f1', value: Number.NaN },
          { name: 'auc', value: 0.8 },
        ],
      },
      ['auc', 0.8],
    ],
    [
      'comes from a card that was found where versions say nothing',
      { cardMetrics: metrics({ accuracy: 0.5 }) },
      ['accuracy', 0.5],
    ],
    ['is absent where nothing is known', {}, undefined],
    [
      'is absent where declarations are malformed',
      {
        product: { sla: { quality: 'auc' }, outcomes: [null, { metric: 7 }] },
        card: { metrics: [{ name: 'auc', value: 'high' }, null] },
      },
      undefined,
    ],
  ])('%s', (_, options, expected) => {
    expect(
      headlineMetric({ versionMetrics: [], cardMetrics: [], ...options }),
    ).toEqual(expected && { name: expected[0], value: expected[1] });
  });
});
