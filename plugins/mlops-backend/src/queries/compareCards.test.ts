import type { ModelCard } from '@waymark/plugin-mlops-common';
import { compareCards } from './compareCards';

function compare(left: ModelCard, right: ModelCard) {
  const answer = (card: ModelCard) => ({ card, missing: [], from: {} });
  return compareCards(answer(left), answer(right)).fields;
}

describe('compareCards', () => {
  it('says of each field what became of it, in the order of a card', () => {
    expect(
      compare(
        { contact: 'a', license: 'mit', users: [], overview: 'a' },
        { license: 'apache-2.0', users: ['sales'], overview: 'a' },
      ),
    ).toEqual([
      { field: 'overview', change: 'same' },
      { field: 'users', change: 'added' },
      { field: 'license', change: 'changed' },
      { field: 'contact', change: 'removed' },
    ]);
  });

  it('takes metrics and parameters in another order for the same', () => {
    const auc = { name: 'auc', value: NaN, slice: 'north' };
    const loss = { name: 'loss', value: 1 };
    expect(
      compare({ metrics: [auc, loss] }, { metrics: [loss, { ...auc }] }),
    ).toEqual([{ field: 'metrics', change: 'same' }]);
    expect(
      compare(
        { metrics: [auc] },
        {
          metrics: [{ ...auc, confidenceInterval: { lower: 0, upper: 1 } }],
        },
      ),
    ).toEqual([{ field: 'metrics', change: 'changed' }]);
  });

  it('keeps to the order of what people wrote', () => {
    expect(
      compare({ limitations: ['a', 'b'] }, { limitations: ['b', 'a'] }),
    ).toEqual([{ field: 'limitations', change: 'changed' }]);
  });

  it('has nothing to say about two empty cards', () => {
    expect(compare({}, { users: [] })).toEqual([]);
  });
});
