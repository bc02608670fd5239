import fc from 'fast-check';
import { makeDrift, makeQualitySeries } from '../../../fixtures';
import { driftSubject } from './driftSubject';
import { failingFirst } from './failingFirst';
import { readableCheck } from './readableCheck';
import { stackBars } from './stackBars';

const frame = { width: 100, height: 50, gap: 2 };

describe('readableCheck', () => {
  it.each([
    ['expect_column_values_to_not_be_null', 'Column values to not be null'],
    ['row_count', 'Row count'],
    ['Amounts are not negative', 'Amounts are not negative'],
    ['notNull', 'notNull'],
    ['<b>bold_move</b>', '<b>bold_move</b>'],
    ['', ''],
  ])('says %s as "%s"', (name, expected) => {
    expect(readableCheck(name)).toBe(expected);
  });
});

describe('stackBars', () => {
  it('makes bars as high as they have checks, the failed ones on top', () => {
    const [whole, half] = stackBars({
      results: [
        { passed: 5, failed: 5 },
        { passed: 5, failed: 0 },
      ],
      ...frame,
    });
    expect(whole.passed).toEqual({ y: 25, height: 25 });
    expect(whole.failed).toEqual({ y: 0, height: 25 });
    expect(half.passed).toEqual({ y: 25, height: 25 });
    expect(half.failed.height).toBe(0);
  });

  it('lets one failing check of a million be seen', () => {
    const [bar] = stackBars({
      results: [{ passed: 1e6, failed: 1 }],
      ...frame,
    });
    expect(bar.failed).toEqual({ y: 0, height: 3 });
    expect(bar.passed).toEqual({ y: 3, height: 47 });
  });

  it('keeps all bars inside of the picture and apart from each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ passed: fc.nat(1e9), failed: fc.nat(1e9) }), {
          maxLength: 30,
        }),
        results => {
          const bars = stackBars({ results, ...frame });
          bars.forEach((bar, index) => {
            expect(bar.failed.y).toBeGreaterThanOrEqual(-1e-6);
            expect(bar.passed.y + bar.passed.height).toBeCloseTo(frame.height);
            expect(bar.x + bar.width).toBeLessThanOrEqual(
              Math.min(bars[index + 1]?.x ?? frame.width, frame.width) + 1e-6,
            );
          });
        },
      ),
    );
  });
});

describe('failingFirst', () => {
  it('puts suites whose newest result failed before the others', () => {
    const suite = (name: string, ...failed: number[]) =>
      makeQualitySeries({
        suite: name,
        points: failed.map(n => ({ at: '2026-03-01', passed: 1, failed: n })),
      });
    expect(
      failingFirst([
        suite('mended', 1, 0),
        suite('fails', 0, 1),
        suite('empty'),
        suite('fails too', 1),
      ]).map(one => one.suite),
    ).toEqual(['fails', 'fails too', 'mended', 'empty']);
  });
});

describe('driftSubject', () => {
  it('tells a metric of a column from that of another', () => {
    expect(driftSubject(makeDrift({ column: 'age' }))).not.toBe(
      driftSubject(makeDrift()),
    );
  });
});
