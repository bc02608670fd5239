import type { CheckResult } from '../../api';
import type { Rubric } from '../../rubric';
import { isOpen } from './outcomes';
import { reckonLevels } from './reckonLevels';
import { reckonTrack } from './reckonTrack';

/** What passing one open check would lead to, all else as it is. @public */
export interface RankedStep {
  /** Position of the check in the rubric. */
  index: number;
  /** The rubric's level then, where that is a higher one. */
  rubricLevel?: number;
  /** Its track's level then, where that is a higher one. */
  trackLevel?: number;
  points: number;
}

/** What the order follows from. */
interface Weights {
  lift: number;
  /** It keeps a required track, and so the rubric, from the next level. */
  blocks: boolean;
  rise: number;
}

/**
 * All open checks, the one that alone would do most first: what lifts the
 * rubric, before what stands in its way together with others, before what
 * lifts another track, before what only earns points; what is equal in the
 * rubric's order.
 *
 * @param results - by position of the check in the rubric.
 * @public
 */
export function rankNext(
  rubric: Rubric,
  results: readonly CheckResult[],
): RankedStep[] {
  const now = reckonLevels(rubric, results);
  const highest = rubric.levels.length - 1;
  const steps: (RankedStep & Weights)[] = [];
  let start = 0;
  rubric.tracks.forEach((track, nth) => {
    const own = results.slice(start, start + track.checks.length);
    const others = now.tracks.flatMap(({ applicable, level }, other) =>
      applicable && rubric.tracks[other].required && other !== nth
        ? [level]
        : [],
    );
    track.checks.forEach((check, at) => {
      if (!isOpen(own[at])) {
        return;
      }
      const changed = own.map((result, other) =>
        other === at ? 'pass' : result,
      );
      const { level } = reckonTrack(track, changed, highest);
      const lifted = track.required ? Math.min(level, ...others) : now.level;
      const rise = level - now.tracks[nth].level;
      const lift = lifted - now.level;
      steps.push({
        index: start + at,
        ...(lift > 0 && { rubricLevel: lifted }),
        ...(rise > 0 && { trackLevel: level }),
        points: check.weight,
        lift,
        blocks:
          track.required &&
          now.tracks[nth].level === now.level &&
          check.level === now.level + 1,
        rise,
      });
    });
    start += track.checks.length;
  });
  return steps
    .sort(
      (left, right) =>
        right.lift - left.lift ||
        Number(right.blocks) - Number(left.blocks) ||
        right.rise - left.rise ||
        right.points - left.points,
    )
    .map(({ lift, blocks, rise, ...step }) => step);
}
