import type { CardMetric } from '@waymark/plugin-mlops-common';
import { mergeCardMetrics } from './mergeCardMetrics';

const auc: CardMetric = { name: 'roc_auc', value: 0.9083 };
const confidenceInterval = { lower: 0.9, upper: 0.92 };

function merge(...cards: CardMetric[][]) {
  return mergeCardMetrics(
    cards.map((metrics, index) => ({
      origin: { from: `card ${index}` },
      metrics,
    })),
  ).map(({ metric, origin }) => ({ ...metric, from: origin.from }));
}

describe('mergeCardMetrics', () => {
  it('keeps slices and intervals that only one card gives', () => {
    expect(
      merge(
        [{ name: 'ROC AUC', value: 0.91 }],
        [
          { ...auc, dataset: 'june', confidenceInterval },
          { name: 'roc_auc', value: 0.8, dataset: 'june', slice: 'north' },
          { name: 'loss', value: 0.2 },
        ],
      ),
    ).toEqual([
      {
        name: 'ROC AUC',
        value: 0.91,
        dataset: 'june',
        confidenceInterval,
        from: 'card 0',
      },
      {
        name: 'roc_auc',
        value: 0.8,
        dataset: 'june',
        slice: 'north',
        from: 'card 1',
      },
      { name: 'loss', value: 0.2, from: 'card 1' },
    ]);
  });

  it('believes the first where two cards contradict each other', () => {
    expect(
      merge(
        [{ ...auc, dataset: 'june' }],
        [{ name: 'roc_auc', value: 0.5, dataset: 'june', confidenceInterval }],
      ),
    ).toEqual([{ ...auc, dataset: 'june', from: 'card 0' }]);
  });

  it('keeps apart what was measured on other data, though the values agree', () => {
    expect(
      merge([{ ...auc, dataset: 'june' }], [{ ...auc, dataset: 'july' }]),
    ).toHaveLength(2);
  });

  it('keeps a value that differs and names the data that the other does not', () => {
    expect(
      merge([{ name: 'roc_auc', value: 0.7 }], [{ ...auc, dataset: 'june' }]),
    ).toHaveLength(2);
  });

  it('never takes two metrics of one card for each other', () => {
    expect(merge([auc, auc])).toHaveLength(2);
    expect(merge([auc], [auc, auc])).toHaveLength(1);
  });

  it.each([
    [NaN, NaN, 1],
    [NaN, 0.5, 2],
    [Infinity, Infinity, 1],
    [1e-12, 1.04e-12, 1],
    [1e-12, 2e-12, 2],
    [1, 1.4, 2],
    [1e12, 1e12, 1],
    [5e-324, 5e-324, 1],
  ])('counts %d and %d as %d', (a, b, count) => {
    const metrics = merge(
      [{ name: 'm', value: a }],
      [{ name: 'm', value: b, dataset: 'd' }],
    );
    expect(metrics).toHaveLength(count);
  });
});
