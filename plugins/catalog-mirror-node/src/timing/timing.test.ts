import fc from 'fast-check';
import { backOff } from './backOff';
import { Rest } from './Rest';

describe('backOff', () => {
  it('doubles up to five minutes, less a quarter at most', () => {
    expect([1, 2, 3, 4].map(n => backOff(n, 0))).toEqual([
      1_000, 2_000, 4_000, 8_000,
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, random) => {
          const pause = backOff(failures, random);
          expect(pause).toBeLessThanOrEqual(300_000);
          expect(pause).toBeGreaterThanOrEqual(backOff(failures, 0) * 0.75 - 1);
        },
      ),
    );
  });
});

describe('Rest', () => {
  const never = 1_000_000;

  it('ends when woken, even before it began', async () => {
    const rest = new Rest();
    const { signal } = new AbortController();
    const pause = rest.wait(never, signal);
    rest.wake();
    await expect(pause).resolves.toBeUndefined();
    rest.wake();
    await expect(rest.wait(never, signal)).resolves.toBeUndefined();
  });

  it('ends when the signal aborts', async () => {
    const rest = new Rest();
    const stop = new AbortController();
    const pause = rest.wait(never, stop.signal);
    stop.abort();
    await expect(pause).resolves.toBeUndefined();
    await expect(rest.wait(never, stop.signal)).resolves.toBeUndefined();
  });
});
