import { nextPause, retryPause, settlingPause } from './pauses';

const MINUTE = 60_000;

describe('pauses', () => {
  it('come back within a tenth of the usual time', () => {
    expect(nextPause(1_000, 0)).toBe(900);
    expect(nextPause(1_000, 0.5)).toBe(1_000);
    expect(nextPause(1_000, 0.999)).toBeLessThanOrEqual(1_100);
  });

  it('double after each failure, up to the usual time', () => {
    const hour = 60 * MINUTE;
    expect([1, 2, 3, 4, 7, 1_000].map(n => retryPause(n, hour, 0.5))).toEqual([
      MINUTE,
      2 * MINUTE,
      4 * MINUTE,
      8 * MINUTE,
      hour,
      hour,
    ]);
  });

  it('are short after news, and double while nothing happens', () => {
    const hour = 60 * MINUTE;
    const pauses = [0, 1, 2, 4, 8, 16, 32, 60].map(minutes =>
      settlingPause({ everyMs: hour, sameForMs: minutes * MINUTE }, 0.5),
    );
    expect(pauses.map(pause => pause / MINUTE)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60,
    ]);
    expect(settlingPause({ everyMs: 1_000, sameForMs: 0 }, 0.5)).toBe(1_000);
  });

  it('are never longer after a failure than after success', () => {
    expect(retryPause(1, 10_000, 0.5)).toBe(10_000);
  });
});
