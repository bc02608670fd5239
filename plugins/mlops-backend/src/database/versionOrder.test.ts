import fc from 'fast-check';
import { versionOrder } from './versionOrder';

describe('versionOrder', () => {
  it.each([
    [['1', '2', '9', '10', '11', '100']],
    [['v1', 'v2', 'v10']],
    [['1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0']],
    [['1.0.0-alpha', '1.0.0-alpha.2', '1.0.0-rc.1', '1.0.0', '1.0.1']],
    [['2.0rc1', '2.0', '2.0.post1', '2.1']],
    [['2024-01-05', '2024-01-12', '2024-11-02', '2025-01-01']],
    [['20240105', '20240112', '20250101']],
    [['2024-01-05T09:00:00Z', '2024-01-05T10:00:00Z', '2024-01-06T00:00:00Z']],
    [['baseline', 'candidate', 'final']],
    [['initial', '1', '2']],
  ])('puts %j in this order', versions => {
    const shuffled = [...versions].reverse();
    shuffled.sort((a, b) => {
      const [left, right] = [versionOrder(a), versionOrder(b)];
      if (left === right) {
        return 0;
      }
      return left < right ? -1 : 1;
    });
    expect(shuffled).toEqual(versions);
  });

  it('orders whole numbers as numbers', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 25n }),
        fc.bigInt({ min: 0n, max: 10n ** 25n }),
        (left, right) => {
          expect(versionOrder(`${left}`) < versionOrder(`${right}`)).toBe(
            left < right,
          );
        },
      ),
    );
  });

  it('fits its column and keeps to letters and digits for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), version => {
        expect(versionOrder(version)).toMatch(/^[0-9a-z]{1,64}$/);
      }),
    );
  });
});
