import { toMetrics } from './toMetrics';

describe('toMetrics', () => {
  it('takes the metrics of a run in the order of their names', () => {
    expect(
      toMetrics([
        { key: 'loss', value: 0.2 },
        { key: 'auc', value: 0.9 },
      ]),
    ).toEqual([
      { name: 'auc', value: 0.9 },
      { name: 'loss', value: 0.2 },
    ]);
  });

  it('keeps what is not finite, in every way MLflow writes it', () => {
    expect(
      toMetrics(
        [
          { key: 'nan', value: NaN },
          { key: 'infinite', value: Number.MAX_VALUE },
          { key: 'minus infinite', value: -Number.MAX_VALUE },
          { key: 'infinite in words', value: Infinity },
          { key: 'zero', value: 0 },
        ],
        [{ key: 'nan', value: 0 }],
      ),
    ).toEqual([
      { name: 'infinite', value: Infinity },
      { name: 'infinite in words', value: Infinity },
      { name: 'minus infinite', value: -Infinity },
      { name: 'nan', value: NaN },
      { name: 'zero', value: 0 },
    ]);
  });

  it('knows the 0 of a logged model that the run calls NaN', () => {
    expect(
      toMetrics(
        [
          { key: 'auc', value: NaN },
          { key: 'loss', value: 0 },
        ],
        [
          { key: 'auc', value: 0.7, dataset_name: 'train' },
          { key: 'auc', value: 0, dataset_name: 'test' },
          { key: 'loss', value: 0, dataset_name: 'test' },
        ],
      ),
    ).toEqual([
      { name: 'auc', value: NaN, dataset: 'test' },
      { name: 'auc', value: 0.7, dataset: 'train' },
      { name: 'loss', value: 0, dataset: 'test' },
    ]);
  });

  it('says on which data set a metric was measured, once', () => {
    expect(
      toMetrics(
        [{ key: 'auc', value: 0.8 }],
        [
          { key: 'auc', value: 0.9, dataset_name: 'train' },
          { key: 'auc', value: 0.8, dataset_name: 'test' },
        ],
      ),
    ).toEqual([
      { name: 'auc', value: 0.8, dataset: 'test' },
      { name: 'auc', value: 0.9, dataset: 'train' },
    ]);
  });

  it('keeps a value of the run that no data set explains', () => {
    expect(
      toMetrics(
        [{ key: 'auc', value: 0.7 }],
        [{ key: 'auc', value: 0.8, dataset_name: 'test' }],
      ),
    ).toEqual([
      { name: 'auc', value: 0.7 },
      { name: 'auc', value: 0.8, dataset: 'test' },
    ]);
  });

  it('takes the last step, and of one step the last time', () => {
    expect(
      toMetrics(undefined, [
        { key: 'auc', value: 1, step: 2, timestamp: 5, dataset_name: 'a' },
        { key: 'auc', value: 2, step: 3, timestamp: 4, dataset_name: 'a' },
        { key: 'auc', value: 3, step: 3, timestamp: 3, dataset_name: 'a' },
      ]),
    ).toEqual([{ name: 'auc', value: 2, dataset: 'a' }]);
  });

  it('takes what was measured later, in a run of its own', () => {
    expect(
      toMetrics(
        [{ key: 'auc', value: 0.9 }],
        [{ key: 'toxicity', value: 0.1, run_id: 'evaluation' }],
      ),
    ).toEqual([
      { name: 'auc', value: 0.9 },
      { name: 'toxicity', value: 0.1 },
    ]);
  });
});
