import fc from 'fast-check';
import { placeSparkline, sparklinePath } from './sparklinePath';

const frame = { width: 100, height: 40, margin: 5 };

describe('a sparkline', () => {
  it('puts the least value at the bottom and the greatest at the top', () => {
    const { points } = placeSparkline({ values: [1, 3, 2], ...frame });
    expect(points).toEqual([
      { x: 5, y: 35 },
      { x: 50, y: 5 },
      { x: 95, y: 20 },
    ]);
  });

  it.each([[[5]], [[5, 5, 5]], [[1e-12, 1e-12]]])(
    'puts equal values %p in the middle',
    values => {
      const { points } = placeSparkline({ values, ...frame });
      expect(points.map(point => point?.y)).toEqual(values.map(() => 20));
    },
  );

  it('leaves out what is no finite number', () => {
    const { points } = placeSparkline({
      values: [1, NaN, Infinity, 2],
      ...frame,
    });
    expect(sparklinePath(points)).toBe('M5 35L95 5');
  });

  it('draws nothing of nothing', () => {
    expect(sparklinePath(placeSparkline({ values: [], ...frame }).points)).toBe(
      '',
    );
  });

  it('keeps every value and target inside its frame', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double()),
        fc.double({ noNaN: true }),
        (values, target) => {
          const { points, yOf } = placeSparkline({ values, ...frame });
          const ys = points.flatMap(point => (point ? [point.y] : []));
          for (const y of ys.length > 0 ? [...ys, yOf(target)] : []) {
            expect(y).toBeGreaterThanOrEqual(frame.margin - 1e-6);
            expect(y).toBeLessThanOrEqual(frame.height - frame.margin + 1e-6);
          }
        },
      ),
    );
  });
});
