import type { TrendPoint } from '@waymark/plugin-maturity-common';

/**
 * The days of one track: how many entities were at each of its levels. Days on
 * which the rubric had no such track are left out. Points are those of the
 * whole rubric, since none are kept of a track. Pure.
 */
export function ofTrack(
  points: readonly TrendPoint[],
  track: string,
): TrendPoint[] {
  return points.flatMap(point => {
    const found = point.tracks.find(({ id }) => id === track);
    return found ? [{ ...point, levels: found.levels }] : [];
  });
}
