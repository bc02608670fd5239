import { safeAddress } from './safeAddress';

describe('safeAddress', () => {
  it.each([
    'https://git.example.org/a',
    'http://x',
    '/catalog/default/model/a',
  ])('keeps %s', url => {
    expect(safeAddress(url)).toBe(url);
  });

  it.each([
    undefined,
    '',
    `${'javascript'}:alert(1)`,
    `${' JavaScript'}:alert(1)`,
    'data:text/html,x',
    '//other.example.org',
    '/\\other.example.org',
    'catalog',
    'https:///nowhere',
  ])('drops %s', url => {
    expect(safeAddress(url)).toBeUndefined();
  });
});
