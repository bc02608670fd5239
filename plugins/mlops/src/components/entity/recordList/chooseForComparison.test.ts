import { chooseForComparison, olderFirst } from './chooseForComparison';

describe('chooseForComparison', () => {
  it.each([
    [[], '1', ['1']],
    [['1'], '2', ['1', '2']],
    [['1', '2'], '3', ['2', '3']],
    [['1', '2'], '1', ['2']],
  ])('turns %j and a click on %s into %j', (chosen, key, expected) => {
    expect(chooseForComparison(chosen, key)).toEqual(expected);
  });
});

describe('olderFirst', () => {
  // The same moment in two zones, and one an hour later.
  const times: Record<string, string> = {
    early: '2026-03-01T12:00:00+02:00',
    late: '2026-03-01T11:00:00Z',
    same: '2026-03-01T10:00:00Z',
  };

  it.each([
    [
      ['late', 'early'],
      ['early', 'late'],
    ],
    [
      ['early', 'late'],
      ['early', 'late'],
    ],
    [
      ['same', 'early'],
      ['same', 'early'],
    ],
    [
      ['late', 'unknown'],
      ['late', 'unknown'],
    ],
    [['late'], ['late']],
    [[], []],
  ])('orders %j as %j', (chosen, expected) => {
    expect(olderFirst(chosen, key => times[key])).toEqual(expected);
  });
});
