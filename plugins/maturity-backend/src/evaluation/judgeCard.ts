import {
  type CheckResult,
  type CompiledRubric,
  decodeOutcomes,
  encodeOutcomes,
  encodeRollupLevels,
  encodeTrackLevels,
  type EvaluationInput,
  isOpen,
  type Levels,
  reckonLevels,
} from '@waymark/plugin-maturity-common';
import type { ScorecardRow } from '../database';
import type { Asked } from './occasions';

/** What a rubric makes of an entity, beside since when. */
export type CardState = Omit<ScorecardRow, 'since' | 'evaluated_at'>;

/** A judgement, as letters and in full. */
export interface Judgement {
  state: CardState;
  results: readonly CheckResult[];
  levels: Levels;
}

/**
 * Asks the checks that are asked for, and takes the others as they are
 * stored; then everything follows from all of them.
 */
export async function judgeCard(options: {
  entityRef: string;
  compiled: CompiledRubric;
  input: EvaluationInput;
  asked: Asked;
  /** Of the same version, where only some checks are asked for. */
  stored: ScorecardRow | undefined;
}): Promise<Judgement> {
  const { entityRef, compiled, input, asked, stored } = options;
  const isPart = asked !== 'all' && stored !== undefined;
  const verdicts = await compiled.judge(input, isPart ? asked : undefined);
  const results = isPart
    ? decodeOutcomes(stored.outcomes)
    : new Array<CheckResult>(compiled.checks.length);
  let recheckAt = isPart ? toNumber(stored.recheck_at) : null;
  for (const { index, result, until } of verdicts) {
    results[index] = result;
    if (until !== undefined && until > input.now) {
      recheckAt = Math.min(recheckAt ?? until, until);
    }
  }
  const levels = reckonLevels(compiled.rubric, results);
  return {
    results,
    levels,
    state: {
      entity_ref: entityRef,
      rubric_id: compiled.rubric.id,
      digest: compiled.digest,
      level: levels.level,
      levels: encodeTrackLevels(levels),
      rollups: encodeRollupLevels(levels),
      waived: levels.waived,
      earned: levels.points.earned,
      possible: levels.points.possible,
      outcomes: encodeOutcomes(results),
      open_checks: results.filter(isOpen).length,
      recheck_at: recheckAt,
    },
  };
}

/** True when what is stored says the same. Pure. */
export function isSameCard(
  stored: ScorecardRow | undefined,
  { state }: Judgement,
): boolean {
  return (
    stored !== undefined &&
    toNumber(stored.recheck_at) === state.recheck_at &&
    (Object.keys(state) as (keyof CardState)[]).every(
      column => column === 'recheck_at' || stored[column] === state[column],
    )
  );
}

function toNumber(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
