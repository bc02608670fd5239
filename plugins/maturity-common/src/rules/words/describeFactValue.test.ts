import { describeFactValue } from './describeFactValue';

describe('describeFactValue', () => {
  it.each([
    [undefined, undefined, 'not known'],
    [null, undefined, 'none'],
    [true, undefined, 'yes'],
    [false, undefined, 'no'],
    [3, undefined, '3'],
    [3, 'versions', '3 versions'],
    [0.1 + 0.2, undefined, '0.3'],
    [1_234_567.89, undefined, '1234570'],
    ['passed', undefined, 'passed'],
    ['', undefined, 'empty'],
    [[], undefined, 'none'],
    [['a'], undefined, 'a'],
    [['a', 'b'], undefined, 'a and b'],
    [['a', 'b', 'c', 'd', 'e'], undefined, 'a, b, c, d and e'],
    [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      undefined,
      'a, b, c, d, e and 2 more',
    ],
  ])('%j (%s) is "%s"', (value, unit, text) => {
    expect(
      describeFactValue(value, unit ? { type: 'number', unit } : undefined),
    ).toBe(text);
  });

  it('tells a time in UTC, and what is none as it stands', () => {
    expect(
      describeFactValue('2026-11-20T11:00:00+01:00', { type: 'time' }),
    ).toBe('2026-11-20 10:00 UTC');
    expect(describeFactValue('soon', { type: 'time' })).toBe('soon');
  });

  it('is at most 200 characters', () => {
    expect(describeFactValue('x'.repeat(500))).toHaveLength(200);
  });
});
