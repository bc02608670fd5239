import { coverPairs } from './coverPairs';

const factors = {
  a: ['1', '2'],
  b: ['1', '2', '3'],
  c: ['1', '2', '3', '4'],
  d: ['1', '2', '3', '4', '5'],
};

it('holds every pair of the factors that are named', () => {
  const rows = coverPairs({ factors, paired: ['a', 'b', 'c'] });
  for (const [one, other] of [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ] as const) {
    const found = new Set(rows.map(row => `${row[one]} ${row[other]}`));
    expect(found.size).toBe(factors[one].length * factors[other].length);
  }
  // The largest pair sets the least number of rows.
  expect(rows.length).toBeGreaterThanOrEqual(12);
  expect(rows.length).toBeLessThanOrEqual(14);
});

it('holds every value of the others', () => {
  const rows = coverPairs({ factors, paired: ['a', 'b'] });
  expect(new Set(rows.map(row => row.d))).toEqual(new Set(factors.d));
  expect(new Set(rows.map(row => row.c))).toEqual(new Set(factors.c));
});

it('begins with the rows that are given, and counts what they hold', () => {
  const seeds = [
    { a: '1', b: '1', c: '1', d: '1' },
    { a: '2', b: '2', c: '2', d: '2' },
  ];
  const rows = coverPairs({
    factors: { a: ['1', '2'], b: ['1', '2'], c: ['1', '2'], d: ['1', '2'] },
    paired: ['a', 'b'],
    seeds,
  });
  expect(rows.slice(0, 2)).toEqual(seeds);
  expect(rows).toHaveLength(4);
});

it('gives the same rows each time, none twice', () => {
  const first = coverPairs({ factors, paired: ['a', 'b', 'c', 'd'] });
  expect(coverPairs({ factors, paired: ['a', 'b', 'c', 'd'] })).toEqual(first);
  expect(new Set(first.map(row => JSON.stringify(row))).size).toBe(
    first.length,
  );
});

it('takes the values that are not paired in turn', () => {
  const rows = coverPairs({ factors, paired: ['b', 'c'] });
  const ones = rows.filter(row => row.a === '1').length;
  expect(Math.abs(rows.length - 2 * ones)).toBeLessThanOrEqual(2);
});

it('needs one row where there is no choice', () => {
  expect(
    coverPairs({ factors: { a: ['x'], b: ['y'] }, paired: ['a', 'b'] }),
  ).toEqual([{ a: 'x', b: 'y' }]);
});
