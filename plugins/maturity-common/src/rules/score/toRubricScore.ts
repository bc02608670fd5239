import type {
  CheckAnswer,
  CheckResult,
  NextStep,
  RubricScore,
} from '../../api';
import type { RubricLevel } from '../../rubric';
import { rankNext } from '../levels/rankNext';
import type {
  CheckVerdict,
  CompiledRubric,
  EvaluationInput,
  Levels,
} from '../types';
import { toCheckAnswer } from './toCheckAnswer';

const MOST_STEPS = 5;

/** What a rubric's view of an entity is assembled from. @public */
export interface ScoredRubric {
  compiled: CompiledRubric;
  input: EvaluationInput;
  /** Of all checks or some, in the rubric's order; others are not shown. */
  verdicts: readonly CheckVerdict[];
  levels: Levels;
  /** Milliseconds since 1970, by position of the check in the rubric. */
  since?: readonly (number | undefined)[];
  /** By id of the check. */
  waivers?: ReadonlyMap<string, NonNullable<CheckAnswer['waiver']>>;
}

/** One rubric's view of one entity in the API's shape. @public */
export function toRubricScore(scored: ScoredRubric): RubricScore {
  const { compiled, levels, verdicts } = scored;
  const { rubric } = compiled;
  const answers = new Map(
    verdicts.map(verdict => [verdict.index, answer(scored, verdict)]),
  );
  return {
    id: rubric.id,
    title: rubric.title,
    version: rubric.version,
    level: levels.level,
    levelName: levelNameOf(rubric.levels, levels.level),
    highest: rubric.levels.length - 1,
    points: levels.points,
    waived: levels.waived,
    rollups: rubric.rollups.map(({ id, title, levels: own }, nth) => {
      const { level } = levels.rollups[nth];
      return { id, title, level, levelName: levelNameOf(own, level) };
    }),
    tracks: rubric.tracks.map(({ id, title, required }, nth) => {
      const { level, applicable, waived, points } = levels.tracks[nth];
      return {
        id,
        title,
        level,
        levelName: levelNameOf(rubric.levels, level),
        applicable,
        required,
        waived,
        points,
        checks: compiled.checks.flatMap(({ index, track }) => {
          const found = track.id === id ? answers.get(index) : undefined;
          return found ? [found] : [];
        }),
      };
    }),
    next: findNext(scored, answers),
  };
}

/** The name of a level. @public */
export function levelNameOf(
  levels: readonly RubricLevel[],
  level: number,
): string {
  return levels[level]?.name ?? `Level ${level}`;
}

function answer(
  { compiled, input, since, waivers }: ScoredRubric,
  verdict: CheckVerdict,
): CheckAnswer {
  return toCheckAnswer({
    compiled,
    input,
    verdict,
    since: since?.[verdict.index],
    waiver: waivers?.get(compiled.checks[verdict.index].check.id),
  });
}

function findNext(
  { compiled, verdicts }: ScoredRubric,
  answers: ReadonlyMap<number, CheckAnswer>,
): NextStep[] {
  const results: CheckResult[] = compiled.checks.map(() => 'not-applicable');
  for (const { index, result } of verdicts) {
    results[index] = result;
  }
  return rankNext(compiled.rubric, results)
    .slice(0, MOST_STEPS)
    .map(({ index, ...gains }) => {
      const { track, check } = compiled.checks[index];
      const cure = answers.get(index)?.cure;
      return {
        track: track.id,
        check: check.id,
        title: check.title,
        ...gains,
        ...(cure && { cure }),
      };
    });
}
