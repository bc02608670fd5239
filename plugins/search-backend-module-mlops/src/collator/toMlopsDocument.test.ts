import { searchDocument } from '../__testUtils__/mlopsStub';
import { toMlopsDocument } from './toMlopsDocument';

const AT = '/catalog/:namespace/:kind/:name';

describe('toMlopsDocument', () => {
  it('links to the page of the entity and names it for permissions', () => {
    const document = toMlopsDocument(
      searchDocument({ entityRef: 'model:sales/Churn_1.2', title: 'Churn' }),
      AT,
    );
    expect(document).toMatchObject({
      title: 'Churn',
      location: '/catalog/sales/model/churn_1.2',
      authorization: { resourceRef: 'model:sales/Churn_1.2' },
      kind: 'Model',
      namespace: 'sales',
    });
  });

  it('has every field though nothing is known, as the first document must', () => {
    const empty = toMlopsDocument(
      searchDocument({ entityRef: 'dataset:default/d', kind: 'Dataset' }),
      AT,
    );
    const full = toMlopsDocument(
      searchDocument({
        entityRef: 'model:default/m',
        description: 'Who leaves',
        type: 'classification',
        lifecycle: 'production',
        owner: 'group:default/growth',
        ownerTitle: 'Growth',
        system: 'system:default/crm',
        platform: 'mlflow',
        text: 'overview',
      }),
      AT,
    );
    expect(Object.keys(empty)).toEqual(Object.keys(full));
    expect(Object.values(empty)).not.toContain(undefined);
  });

  it('gives the words in names by which people look for them', () => {
    const { keywords, metrics } = toMlopsDocument(
      searchDocument({
        entityRef: 'model:default/customer-churn',
        owner: 'group:default/growth',
        metrics: ['roc_auc', 'testLoss', 'größe/ü'],
        datasets: ['crm/customers.csv'],
      }),
      AT,
    );
    expect(metrics.split('\n')).toEqual(['roc_auc', 'testLoss', 'größe/ü']);
    expect(keywords.split(' ')).toEqual([
      'customer',
      'churn',
      'group',
      'default',
      'growth',
      'roc',
      'auc',
      'test',
      'Loss',
      'größe',
      'ü',
      'crm',
      'customers',
      'csv',
    ]);
  });

  it('joins description and text, whichever there is', () => {
    const of = (changes: object) =>
      toMlopsDocument(
        searchDocument({ entityRef: 'model:default/m', ...changes }),
        AT,
      ).text;
    expect(of({ description: 'a', text: 'b' })).toBe('a\n\nb');
    expect(of({ text: 'b' })).toBe('b');
    expect(of({})).toBe('');
  });
});
