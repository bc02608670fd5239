import { checkAssets } from './checkAssets';

const DATASET = ['Dataset'];

describe('checkAssets', () => {
  it.each([
    [[], DATASET],
    [['dataset:default/churn'], DATASET],
    [['Dataset:Team/Churn', 'dataset:default/churn'], DATASET],
    [
      ['model:default/base', 'dataset:default/churn'],
      ['Dataset', 'Model'],
    ],
  ])('takes %j', (refs, kinds) => {
    expect(checkAssets(refs, kinds)).toEqual([]);
  });

  it.each([
    [
      ['churn'],
      DATASET,
      [{ code: 'ref', found: 'churn', example: 'dataset:default/name' }],
    ],
    [
      [7],
      DATASET,
      [{ code: 'ref', found: '7', example: 'dataset:default/name' }],
    ],
    [
      ['model:default/base'],
      DATASET,
      [
        {
          code: 'kind',
          found: 'model:default/base',
          kind: 'model',
          expected: 'Dataset',
        },
      ],
    ],
    [
      ['dataset:churn', 'Dataset:default/Churn'],
      DATASET,
      [{ code: 'twice', found: 'dataset:default/churn' }],
    ],
  ])('says what is wrong with %j', (refs, kinds, problems) => {
    expect(checkAssets(refs, kinds)).toEqual(problems);
  });
});
