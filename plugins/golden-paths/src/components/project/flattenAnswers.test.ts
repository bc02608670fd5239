import { flattenAnswers } from './flattenAnswers';

describe('flattenAnswers', () => {
  it('names answers in groups after their groups and leaves lists whole', () => {
    expect(
      flattenAnswers({
        name: 'churn',
        toolchain: { packaging: 'pip', cloud: { region: 'eu' } },
        raci: [{ activity: 'data' }],
        product: {},
        lock: false,
        note: null,
      }),
    ).toEqual([
      { name: 'name', value: 'churn' },
      { name: 'toolchain.packaging', value: 'pip' },
      { name: 'toolchain.cloud.region', value: 'eu' },
      { name: 'raci', value: [{ activity: 'data' }] },
      { name: 'product', value: {} },
      { name: 'lock', value: false },
      { name: 'note', value: null },
    ]);
  });
});
