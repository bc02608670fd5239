import type {
  CampaignTarget,
  CheckAt,
  CompiledRubric,
} from '@waymark/plugin-maturity-common';
import type { ScorecardRow } from '../../database';

/** A scorecard's letters and digits. */
export type Letters = Pick<ScorecardRow, 'level' | 'levels' | 'outcomes'>;

/** How one entity stands to what a campaign asks for. */
export interface TargetJudgement {
  /** False where the target is not meant for it: then it is not in it. */
  asked: boolean;
  done: boolean;
  /** Done, and on a waiver. */
  waived: boolean;
}

/** Letters of checks that do not stand in the way. */
const CLEARED = 'PW-';

/**
 * Positions of the checks that a target asks about, from 0: those that are
 * named, those of the track up to the level, or those of all required tracks
 * up to the level. Pure.
 */
export function positionsOfTarget(
  { checks }: Pick<CompiledRubric, 'checks'>,
  target: CampaignTarget,
): number[] {
  const isAsked = ({ track, check }: CheckAt) => {
    if ('checks' in target) {
      return target.checks.includes(check.id);
    }
    const isOfTrack =
      target.track === undefined ? track.required : track.id === target.track;
    return isOfTrack && check.level <= target.level;
  };
  return checks.filter(isAsked).map(({ index }) => index);
}

/** Position of the target's track, from 0; undefined where it names none. Pure. */
export function trackPosition(
  { rubric }: Pick<CompiledRubric, 'rubric'>,
  target: CampaignTarget,
): number | undefined {
  return 'checks' in target || target.track === undefined
    ? undefined
    : rubric.tracks.findIndex(({ id }) => id === target.track);
}

/**
 * How an entity stands to a target, from its scorecard. What `sqlOfTarget`
 * says in SQL, for one that is at hand. Pure.
 */
export function judgeTarget(
  compiled: CompiledRubric,
  target: CampaignTarget,
  { level, levels, outcomes }: Letters,
): TargetJudgement {
  const letters = positionsOfTarget(compiled, target).map(
    position => outcomes[position],
  );
  const standing = { asked: true, done: false };
  if ('checks' in target) {
    standing.asked = letters.some(letter => letter !== '-');
    standing.done = letters.every(letter => CLEARED.includes(letter));
  } else {
    const position = trackPosition(compiled, target);
    const digit = position === undefined ? undefined : levels[position];
    standing.asked = digit !== '-';
    standing.done =
      (digit === undefined ? level : Number.parseInt(digit, 36)) >=
      target.level;
  }
  const done = standing.asked && standing.done;
  return {
    asked: standing.asked,
    done,
    waived: done && letters.includes('W'),
  };
}
