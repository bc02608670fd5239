import { readMinutes } from './readMinutes';

describe('readMinutes', () => {
  it.each([
    ['PT8H', 480],
    ['PT90M', 90],
    ['PT1H30M', 90],
    ['P2D', 2880],
    ['P1W', 7 * 1440],
    ['P1DT2H', 1560],
    ['P1M', 43_200],
    ['P1Y', 525_600],
    ['PT90S', 2],
    ['PT0S', 0],
  ])('reads %s as %d minutes', (duration, minutes) => {
    expect(readMinutes(duration)).toBe(minutes);
  });

  it.each([undefined, '', 'P', 'PT', 'P1DT', '8 hours', '8H', 'PT-1H'])(
    'takes %p for none',
    duration => {
      expect(readMinutes(duration)).toBeUndefined();
    },
  );
});
