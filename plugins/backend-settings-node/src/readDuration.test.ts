import { ConfigReader } from '@backstage/config';
import { readDuration } from './readDuration';

const DAY = 24 * 60 * 60_000;

const read = (keepFor?: unknown) =>
  readDuration(
    new ConfigReader({ things: { keepFor: keepFor as never } }),
    'things.keepFor',
    { days: 30 },
  );

describe('readDuration', () => {
  it.each([
    ['what holds without', undefined, 30 * DAY],
    ['words', '2 days', 2 * DAY],
    ['ISO 8601', 'PT36H', 1.5 * DAY],
    ['parts, which add up', { days: 1, hours: 12 }, 1.5 * DAY],
  ])('reads %s', (_, keepFor, expected) => {
    expect(read(keepFor)).toBe(expected);
  });

  it.each([
    ['for ever', /^things.keepFor is no duration; expected one such as/],
    [30, /^things.keepFor is no duration/],
    [{ moons: 1 }, /^things.keepFor is no duration/],
    [{ days: 0 }, /^things.keepFor is no time at all; expected/],
    [{ days: -1 }, /^things.keepFor is no time at all/],
  ])('refuses %j', (keepFor, message) => {
    expect(() => read(keepFor)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
