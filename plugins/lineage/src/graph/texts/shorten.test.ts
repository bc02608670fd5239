import { shorten } from './shorten';

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['a longer one', 5, 'a lon…'],
    ['x'.repeat(10_000), 3, 'xxx…'],
    ['👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬', 2, '👩🏽‍🔬👩🏽‍🔬…'],
    ['', 5, ''],
  ])('cuts %p after %i characters', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected);
  });
});
