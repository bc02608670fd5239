import { barHeights } from './barHeights';

describe('barHeights', () => {
  it.each<[(number | undefined)[], number[]]>([
    [[], []],
    [[1000], [1]],
    [
      [500, 1000],
      [0.5, 1],
    ],
    [
      [1, 1e12],
      [0.08, 1],
    ],
    [
      [0, 0],
      [0.08, 0.08],
    ],
    [
      [undefined, NaN, -5, Infinity, 10],
      [0.08, 0.08, 0.08, 0.08, 1],
    ],
  ])('of %j are %j', (durations, heights) => {
    expect(barHeights(durations.map(durationMs => ({ durationMs })))).toEqual(
      heights,
    );
  });
});
