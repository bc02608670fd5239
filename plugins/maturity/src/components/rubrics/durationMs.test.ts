import { durationMs } from './durationMs';

const DAY = 86_400_000;

describe('durationMs', () => {
  it.each([
    ['P30D', 30 * DAY],
    ['P2W', 14 * DAY],
    ['P1Y2M', 425 * DAY],
    ['P1DT12H', 1.5 * DAY],
    ['PT1M5S', 65_000],
  ])('reads %s', (written, ms) => {
    expect(durationMs(written)).toBe(ms);
  });

  it.each(['', 'P', '30 days', 'PT'])('does not read %j', written => {
    expect(durationMs(written)).toBeUndefined();
  });
});
