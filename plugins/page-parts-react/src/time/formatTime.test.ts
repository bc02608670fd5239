import { absoluteTime, formatDuration, relativeTime } from './formatTime';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const en = { locale: 'en' };

describe('relativeTime', () => {
  it.each([
    ['2026-03-02T12:00:03Z', 'now'],
    ['2026-03-02T11:59:55Z', 'now'],
    ['2026-03-02T11:59:00Z', '1 minute ago'],
    ['2026-03-02T09:00:00Z', '3 hours ago'],
    ['2026-03-02T17:30:00+05:30', 'now'],
    ['2026-02-20T12:00:00Z', '10 days ago'],
    ['2026-03-02T12:05:00Z', 'in 5 minutes'],
  ])('says of %s "%s"', (iso, expected) => {
    expect(relativeTime(iso, NOW, en)).toBe(expected);
  });

  it('follows the language', () => {
    expect(relativeTime('2026-03-02T09:00:00Z', NOW, { locale: 'de' })).toBe(
      'vor 3 Stunden',
    );
  });

  it('says nothing of a text that is no time', () => {
    expect(relativeTime('yesterday', NOW, en)).toBeUndefined();
    expect(absoluteTime('yesterday', en)).toBeUndefined();
  });
});

describe('absoluteTime', () => {
  it('names the day', () => {
    expect(absoluteTime('2026-03-02T12:00:00Z', en)).toContain('March 2, 2026');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [412.4, '412 ms'],
    [1000, '1 sec'],
    [61_000, '1 min 1 sec'],
    [3_600_000, '1 hr'],
    [3_900_000, '1 hr 5 min'],
    [93_600_000, '1 day 2 hr'],
  ])('shows %d as %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds, en)).toBe(expected);
  });
});
