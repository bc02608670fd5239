import { formatFactValue } from './formatFactValue';

const words = { yes: 'yes', no: 'no', none: 'none', unknown: 'not known' };

describe('formatFactValue', () => {
  it.each([
    [true, 'yes'],
    [false, 'no'],
    [null, 'none'],
    ['', 'none'],
    [[], 'none'],
    [undefined, 'not known'],
    [0, '0'],
    [12345.5, '12,345.5'],
    ['poetry', 'poetry'],
    [['a', 'b'], 'a, b'],
  ])('%o is “%s”', (value, text) => {
    expect(formatFactValue(value, { words, locale: 'en' })).toBe(text);
  });

  it('writes a moment as people do', () => {
    const text = formatFactValue('2026-11-20T08:30:00Z', {
      words,
      locale: 'en',
    });
    expect(text).toMatch(/Nov.* 2026/);
  });
});
