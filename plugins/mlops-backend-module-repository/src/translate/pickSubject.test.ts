import { folderContext, folderEntity } from '../__testUtils__/entities';
import { pickSubject } from './pickSubject';

const churn = folderEntity('model', 'churn', {
  'openlineage.io/dataset': 'mlflow://acme|churn-model',
});
const uplift = folderEntity('model', 'churn-uplift');
const customers = folderEntity('dataset', 'customers', {
  'dvc.org/path': 'data/customers_clean.csv',
});
const context = folderContext([churn, uplift, customers]);

describe('pickSubject', () => {
  it.each([
    ['r/latest.json', ['churn'], churn],
    ['r/latest.json', ['nobody', 'CHURN_uplift'], uplift],
    ['r/latest.json', ['mlflow://acme|churn-model'], churn],
    ['r/latest.json', ['churn-model'], churn],
    ['r/latest.json', ['data/customers_clean.csv'], customers],
    ['r/latest.json', ['model:default/churn'], churn],
    ['r/churn/latest.json', [], churn],
    ['r/churn-2026-08.json', [], churn],
    ['r/churn-uplift-2026-08.json', [], uplift],
    ['r/2026-08_churn_uplift.json', [], uplift],
    ['r/customers/2026-08.json', [], customers],
    ['r/churning.json', [], undefined],
    ['r/latest.json', ['dataset:default/none'], undefined],
  ])('%s, stating %j', (path, stated, expected) => {
    const { entity, problem } = pickSubject({
      context,
      kinds: ['model', 'dataset'],
      path,
      what: 'report',
      stated,
    });
    expect(entity).toBe(expected);
    expect(Boolean(problem)).toBe(!expected);
  });

  it('takes the only entity of the first kind that there is', () => {
    const pick = (kinds: ('model' | 'dataset')[]) =>
      pickSubject({ context, kinds, path: 'r/latest.json', what: 'report' });
    expect(pick(['dataset', 'model']).entity).toBe(customers);
    expect(pick(['model', 'dataset']).entity).toBeUndefined();
  });
});
