import { readTime, readTimeInPath } from './time';

describe('readTime', () => {
  it.each([
    ['2026-08-31T10:00:00Z', '2026-08-31T10:00:00.000Z'],
    ['2026-08-31T10:00:00.123456+02:00', '2026-08-31T08:00:00.123Z'],
    ['2026-08-31T10:00:00.5', '2026-08-31T10:00:00.500Z'],
    ['2026-08-31 10:00', '2026-08-31T10:00:00.000Z'],
    ['2026-08-31T10:00:00+0200', '2026-08-31T08:00:00.000Z'],
    ['20260831T101112.123456Z', '2026-08-31T10:11:12.000Z'],
    ['2026-08-31', '2026-08-31T00:00:00.000Z'],
    ['2026-13-41', undefined],
    ['31.08.2026', undefined],
    ['1756634400', undefined],
    ['', undefined],
    [1756634400, undefined],
    [undefined, undefined],
  ])('%j is %s', (value, expected) => {
    expect(readTime(value)).toBe(expected);
  });
});

describe('readTimeInPath', () => {
  it.each([
    ['reports/evidently/2026-08-31.json', '2026-08-31T00:00:00.000Z'],
    ['reports/2026-08/drift.json', '2026-08-01T00:00:00.000Z'],
    ['reports/2026-07/2026-08-31.json', '2026-08-31T00:00:00.000Z'],
    ['drift-2026-08-31T10-30-05.json', '2026-08-31T10:30:05.000Z'],
    [
      'validations/suite/run/20260831T101500.123456Z/a.json',
      '2026-08-31T10:15:00.000Z',
    ],
    ['reports/latest.json', undefined],
    ['reports/12026-08-31.json', undefined],
    ['reports/2026-99-99.json', undefined],
  ])('%s is of %s', (path, expected) => {
    expect(readTimeInPath(path)).toBe(expected);
  });
});
