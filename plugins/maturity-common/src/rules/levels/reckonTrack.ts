import type { CheckResult } from '../../api';
import type { RubricTrack } from '../../rubric';
import type { TrackLevel } from '../types';

/**
 * Level and points of one track from the results of its checks.
 *
 * @param highest - the highest level of the rubric.
 */
export function reckonTrack(
  { id, checks }: RubricTrack,
  results: readonly CheckResult[],
  highest: number,
): TrackLevel {
  let blockedAt = highest + 1;
  let earned = 0;
  let possible = 0;
  let applicable = false;
  checks.forEach((check, nth) => {
    const result = results[nth];
    if (result === 'not-applicable') {
      return;
    }
    applicable = true;
    possible += check.weight;
    if (result === 'pass') {
      earned += check.weight;
    } else if (result !== 'waived') {
      blockedAt = Math.min(blockedAt, check.level);
    }
  });
  const level = applicable ? blockedAt - 1 : 0;
  const waived = checks.filter(
    (check, nth) => results[nth] === 'waived' && check.level <= level,
  ).length;
  return { id, level, applicable, waived, points: { earned, possible } };
}
