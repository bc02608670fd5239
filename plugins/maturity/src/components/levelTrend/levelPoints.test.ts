import { churnTrend } from '../../fixtures';
import { daysDomain, levelPoints } from './levelPoints';

describe('levelPoints', () => {
  it('reads the level of one entity out of the counts', () => {
    expect(
      levelPoints(churnTrend).map(({ day, level }) => [day, level]),
    ).toEqual([
      ['2026-10-01', 0],
      ['2026-11-02', 2],
      ['2026-11-21', 1],
    ]);
  });

  it('leaves out days on which the rubric did not apply', () => {
    const [first] = churnTrend.items;
    const points = levelPoints({
      ...churnTrend,
      items: [
        { ...first, levels: [0, 0] },
        { ...first, day: 'yesterday' },
      ],
    });
    expect(points).toEqual([]);
  });
});

describe('daysDomain', () => {
  it('is never empty', () => {
    const points = levelPoints(churnTrend);
    expect(daysDomain(points)).toEqual([points[0].time, points[2].time]);
    const [first, last] = daysDomain([points[0]]);
    expect(last - first).toBe(86_400_000);
    expect(daysDomain([])[0]).toBeLessThan(daysDomain([])[1]);
  });
});
