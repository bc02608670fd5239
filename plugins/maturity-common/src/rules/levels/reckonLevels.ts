import type { CheckResult, Points } from '../../api';
import type { Rubric } from '../../rubric';
import type { Levels, TrackLevel } from '../types';
import { reckonRollups } from './reckonRollups';
import { reckonTrack } from './reckonTrack';

/**
 * Levels and points from the results of all checks.
 *
 * A track is at the highest level whose checks, and all below, pass or are
 * waived; level 0 is always reached, and a level without checks is reached with
 * the one below. A track of which nothing applies counts for nothing. The
 * rubric's level is the lowest of its required tracks. A pass earns its weight;
 * everything but `not-applicable` is possible to earn.
 *
 * @param results - by position of the check in the rubric, track after track.
 * @public
 */
export function reckonLevels(
  rubric: Rubric,
  results: readonly CheckResult[],
): Levels {
  const highest = rubric.levels.length - 1;
  let start = 0;
  const tracks: TrackLevel[] = rubric.tracks.map(track => {
    const own = results.slice(start, start + track.checks.length);
    start += track.checks.length;
    return reckonTrack(track, own, highest);
  });
  const counted = tracks.filter(
    ({ applicable }, nth) => applicable && rubric.tracks[nth].required,
  );
  const applicable = counted.length > 0;
  const level = applicable ? Math.min(...counted.map(track => track.level)) : 0;
  return {
    applicable,
    level,
    waived: countWaived(rubric, results, level),
    points: sum(tracks.map(({ points }) => points)),
    tracks,
    rollups: reckonRollups(rubric, applicable ? tracks : []),
  };
}

function countWaived(
  rubric: Rubric,
  results: readonly CheckResult[],
  level: number,
): number {
  return rubric.tracks
    .flatMap(({ required, checks }) =>
      checks.map(check => required && check.level <= level),
    )
    .filter((counts, index) => counts && results[index] === 'waived').length;
}

function sum(points: readonly Points[]): Points {
  return points.reduce(
    (total, { earned, possible }) => ({
      earned: total.earned + earned,
      possible: total.possible + possible,
    }),
    { earned: 0, possible: 0 },
  );
}
