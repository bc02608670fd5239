import fc from 'fast-check';
import { backoff } from './backoff';

describe('backoff', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [6, 30_000],
    [1_000, 30_000],
  ])('after %i failures waits at most %i ms', (failures, bound) => {
    const at = (random: number) =>
      backoff({ failures, baseMs: 1_000, capMs: 30_000, random });
    expect(at(1)).toBe(bound);
    expect(at(0.5)).toBe(bound / 2);
    expect(at(0)).toBe(0);
  });

  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const wait = backoff({ failures, baseMs: 10, capMs: 500, random });
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(500);
        },
      ),
    );
  });
});
