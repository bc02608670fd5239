import fc from 'fast-check';
import { judgeDelta, metricDirection } from './metricDirection';

describe('metricDirection', () => {
  it.each([
    ['rmse'],
    ['val_loss'],
    ['test/mean_absolute_error'],
    ['MeanSquaredError'],
    ['smape'],
    ['log_loss'],
    ['negative_log_likelihood'],
    ['false_positive_rate'],
    ['word error rate'],
    ['eval-perplexity'],
    ['brier_score'],
    ['ece'],
    ['p95 latency'],
    ['rmse (region=north)'],
  ])('%s gets better by going down', name => {
    expect(metricDirection(name)).toBe('lower');
  });

  it.each([
    ['accuracy'],
    ['roc_auc'],
    ['test_f1'],
    ['f1_score'],
    ['macro avg_precision'],
    ['ndcg@10'],
    ['recall@5'],
    ['R²'],
    ['r2_score'],
    ['explained_variance'],
    ['top_decile_lift'],
    ['neg_mean_squared_error'],
    ['log_likelihood'],
    ['true_positive_rate'],
    ['matthews mcc'],
    ['f1 (women)'],
  ])('%s gets better by going up', name => {
    expect(metricDirection(name)).toBe('higher');
  });

  it.each([
    ['accuracy_std'],
    ['f1_support'],
    ['loss_ci_lower'],
    ['auc_threshold'],
    ['training_time'],
    ['positives'],
    ['loss_accuracy'],
    ['score'],
    ['terror'],
    ['accurate'],
    ['drift'],
    [''],
    ['معدل'],
  ])('%s says nothing about the direction', name => {
    expect(metricDirection(name)).toBeUndefined();
  });

  it('believes what somebody stated, for slices too', () => {
    const known = new Map([['churn found', 'higher'] as const]);
    expect(metricDirection('churn found', known)).toBe('higher');
    expect(metricDirection('churn found (north)', known)).toBe('higher');
    expect(metricDirection('churn lost', known)).toBeUndefined();
  });

  it('does not depend on how the words are written together', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rmse', 'accuracy', 'log_loss', 'score', 'recall'),
        fc.constantFrom('val', 'Test', 'EVAL', 'holdout'),
        fc.constantFrom('_', '-', '/', '.', ' '),
        (name, prefix, separator) => {
          expect(metricDirection(`${prefix}${separator}${name}`)).toBe(
            metricDirection(name),
          );
        },
      ),
    );
  });
});

describe('judgeDelta', () => {
  it.each([
    [0.1, 'higher', 'better'],
    [-0.1, 'higher', 'worse'],
    [1e-12, 'lower', 'worse'],
    [-1e12, 'lower', 'better'],
    [Infinity, 'higher', 'better'],
    [0, 'higher', 'same'],
    [0, undefined, 'same'],
    [0.1, undefined, undefined],
    [NaN, 'higher', undefined],
    [undefined, 'higher', undefined],
  ] as const)('a change of %p where better is %s is %s', (delta, way, is) => {
    expect(judgeDelta(delta, way)).toBe(is);
  });
});
