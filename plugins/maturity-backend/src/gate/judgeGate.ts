import {
  type CheckVerdict,
  isOpen,
  type Levels,
  type CheckAt,
} from '@waymark/plugin-maturity-common';

/** What a gate demands. */
export interface GateDemand {
  /** Level of the rubric that must be reached. */
  minLevel?: number;
  /** Ids of checks that must pass or be waived. */
  checks: readonly string[];
}

/** What a gate makes of an entity. */
export interface GateJudgement {
  passed: boolean;
  /** Waived checks that the answer stands on. */
  waived: number;
  /** Everything that the demand asks about, in the rubric's order. */
  considered: readonly CheckVerdict[];
  /** What stands in the way, the lowest level first. */
  failing: readonly CheckVerdict[];
}

/**
 * Judges an entity by what is demanded of it.
 *
 * A level asks about every check of a required track up to it. A check that is
 * named but not meant for the entity does not stand in its way: nobody could
 * do anything about it. No data and errors do. Pure.
 */
export function judgeGate(
  score: {
    checks: readonly CheckAt[];
    /** Of all checks, in the rubric's order. */
    verdicts: readonly CheckVerdict[];
    levels: Pick<Levels, 'level'>;
  },
  demand: GateDemand,
): GateJudgement {
  const { checks, verdicts, levels } = score;
  const { minLevel, checks: named } = demand;
  const considered = verdicts.filter(({ index }) => {
    const { track, check } = checks[index];
    const isOfLevel =
      minLevel !== undefined && track.required && check.level <= minLevel;
    return isOfLevel || named.includes(check.id);
  });
  const failing = considered
    .filter(({ result }) => isOpen(result))
    .sort(
      (left, right) =>
        checks[left.index].check.level - checks[right.index].check.level ||
        left.index - right.index,
    );
  return {
    passed:
      failing.length === 0 &&
      (minLevel === undefined || levels.level >= minLevel),
    waived: considered.filter(({ result }) => result === 'waived').length,
    considered,
    failing,
  };
}
