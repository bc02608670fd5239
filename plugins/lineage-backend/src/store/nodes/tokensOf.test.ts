import { tokensOf } from './tokensOf';

describe('words of names', () => {
  it.each([
    ['shop.public.orders', ['shop', 'public', 'orders']],
    ['churnModel', ['churnmodel', 'churn', 'model']],
    ['HTTPServer2Log', ['httpserver2log', 'http', 'server2', 'log']],
    ['Größe_in_µm', ['größe', 'in', 'µm']],
    ['model:default/churn', ['model', 'default', 'churn']],
    ['', []],
    ['--', []],
  ])('of %s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  it('are bounded in length and number', () => {
    expect(tokensOf('x'.repeat(5_000))).toEqual(['x'.repeat(64)]);
    const many = Array.from({ length: 500 }, (_, index) => `w${index}`);
    expect(tokensOf(many.join(' '))).toHaveLength(32);
  });
});
