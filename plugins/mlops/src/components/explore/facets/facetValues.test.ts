import { facetValues, isUseful, visibleValues } from './facetValues';

const counted = [
  { value: '', count: 90 },
  { value: 'pii', count: 12 },
  { value: 'eu', count: 3 },
];

describe('facetValues', () => {
  it('puts "has none" at the end, however frequent', () => {
    expect(facetValues(counted).map(({ value }) => value)).toEqual([
      'pii',
      'eu',
      '',
    ]);
  });

  it('keeps a chosen value that nothing has any more', () => {
    expect(facetValues(counted, ['gone', 'eu'])).toEqual([
      { value: 'pii', count: 12, chosen: false },
      { value: 'eu', count: 3, chosen: true },
      { value: 'gone', count: 0, chosen: true },
      { value: '', count: 90, chosen: false },
    ]);
  });
});

describe('isUseful', () => {
  it('is false for one value that all have', () => {
    expect(isUseful(facetValues([{ value: 'a', count: 3 }]))).toBe(false);
  });

  it('is true for one value that is chosen', () => {
    expect(isUseful(facetValues([{ value: 'a', count: 3 }], ['a']))).toBe(true);
  });
});

describe('visibleValues', () => {
  const many = facetValues(
    Array.from({ length: 20 }, (_, i) => ({ value: `Tag-${i}`, count: 1 })),
    ['Tag-19'],
  );

  it('shows the first few and what is chosen', () => {
    expect(
      visibleValues(many, { text: '', limit: 2 }).map(({ value }) => value),
    ).toEqual(['Tag-0', 'Tag-1', 'Tag-19']);
  });

  it('finds by any part of the name, whatever the case', () => {
    expect(
      visibleValues(many, { text: ' tAG-1 ', limit: 3 }).map(v => v.value),
    ).toEqual(['Tag-1', 'Tag-10', 'Tag-11', 'Tag-19']);
  });
});
