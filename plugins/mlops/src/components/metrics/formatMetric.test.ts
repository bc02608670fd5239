import { formatMetric } from './formatMetric';

describe('formatMetric', () => {
  it.each([
    [0.912345, '0.9123'],
    [0, '0'],
    [-0.5, '-0.5'],
    [1, '1'],
    [1234.5678, '1,235'],
    [98765.4321, '98,765'],
    [123_456_789, '123,456,789'],
    [1e12, '1E12'],
    [-2.5e10, '-2.5E10'],
    [0.001, '0.001'],
    [1e-12, '1E-12'],
    [0.000123456, '1.235E-4'],
    [NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [null, '–'],
    [undefined, '–'],
  ])('shows %p as %s', (value, expected) => {
    expect(formatMetric(value, 'en')).toBe(expected);
  });

  it('follows the language', () => {
    expect(formatMetric(98765.4, 'de')).toBe('98.765');
    expect(formatMetric(0.5, 'de')).toBe('0,5');
  });
});
