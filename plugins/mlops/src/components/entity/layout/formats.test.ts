import { formatBytes } from './formatBytes';
import { formatIsoDuration } from './formatIsoDuration';
import { shortenHash } from './shortenHash';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1500, '1.5 kB'],
    [123_456_789, '123 MB'],
    [2.5e12, '2.5 TB'],
    [9e18, '9,000 PB'],
  ])('writes %d as %s', (bytes, expected) => {
    expect(formatBytes(bytes, 'en')).toBe(expected);
  });
});

describe('formatIsoDuration', () => {
  it.each([
    ['P1D', '1 day'],
    ['PT12H', '12 hours'],
    ['weekly', 'weekly'],
  ])('writes %s as %s', (iso, expected) => {
    expect(formatIsoDuration(iso, 'en')).toBe(expected);
  });
});

describe('shortenHash', () => {
  it.each([
    ['aad79eedeb1234567890', 'aad79eed'],
    ['sha256:0123456789abcdef', '01234567'],
    ['v12', 'v12'],
  ])('shortens %s to %s', (hash, expected) => {
    expect(shortenHash(hash)).toBe(expected);
  });
});
