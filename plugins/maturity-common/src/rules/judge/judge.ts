import { settle } from '../condition/settle';
import type { CheckVerdict, EvaluationInput } from '../types';
import { askEngines } from './askEngines';
import type { EngineAnswer } from './askEngines';
import { readLeaves } from './readLeaves';
import { FactView } from './FactView';
import type { JudgedCheck, JudgedRubric } from './types';

type Unwaived = NonNullable<CheckVerdict['unwaived']>;
type Judgement = Pick<CheckVerdict, 'until' | 'problem'> & { result: Unwaived };

/**
 * Asks checks about an entity. Whether they apply comes first, then their
 * condition, then the waivers: one turns what is open into `waived`, and never
 * anything into a pass.
 */
export async function judge(
  judged: JudgedRubric,
  input: EvaluationInput,
  only?: readonly number[],
): Promise<CheckVerdict[]> {
  const checks = only ? pick(judged.checks, only) : judged.checks;
  const applicable = findApplicable(judged, checks, input);
  const view = new FactView(judged, input);
  // Nothing can come of a condition without any fact, so it is not evaluated.
  const askable = checks.filter(
    check => applicable.has(check.index) && view.knowsAny(check),
  );
  const answers = await askEngines(judged, askable, id => view.valueOf(id));
  return checks.map(check =>
    excuse(
      check,
      applicable.has(check.index)
        ? conclude(check, answers.get(check.index), view)
        : { result: 'not-applicable' },
      input,
    ),
  );
}

function pick(
  checks: readonly JudgedCheck[],
  only: readonly number[],
): JudgedCheck[] {
  const wanted = new Set(only);
  return checks.filter(({ index }) => wanted.has(index));
}

function findApplicable(
  { applies, predicates }: JudgedRubric,
  checks: readonly JudgedCheck[],
  { entity }: EvaluationInput,
): Set<number> {
  if (!applies(entity)) {
    return new Set();
  }
  const answers: (boolean | undefined)[] = [];
  const holdsFor = (nth: number) => {
    answers[nth] ??= predicates[nth](entity);
    return answers[nth];
  };
  return new Set(
    checks
      .filter(({ predicate }) => predicate === undefined || holdsFor(predicate))
      .map(({ index }) => index),
  );
}

function conclude(
  check: JudgedCheck,
  answer: EngineAnswer | undefined,
  view: FactView,
): Judgement {
  const until = view.untilOf(check);
  const time = until === undefined ? {} : { until };
  if (answer && 'problem' in answer) {
    return { result: 'error', problem: answer.problem, ...time };
  }
  const leaves = view.unknownLeavesOf(check);
  if (answer && leaves.length === 0) {
    return { result: answer.result.result === true ? 'pass' : 'fail', ...time };
  }
  const said = answer ? readLeaves(check.plan, answer.result) : [];
  for (const nth of leaves) {
    said[nth] = undefined;
  }
  const value = settle(check.plan.root, said);
  if (value !== undefined) {
    return { result: value ? 'pass' : 'fail', ...time };
  }
  return {
    result: view.failedToRead(check, said) ? 'error' : 'no-data',
    ...time,
  };
}

function excuse(
  { index, check }: JudgedCheck,
  { result, ...rest }: Judgement,
  { waived }: EvaluationInput,
): CheckVerdict {
  const open = result === 'fail' || result === 'no-data' || result === 'error';
  return open && check.waivable && waived.has(check.id)
    ? { index, result: 'waived', unwaived: result, ...rest }
    : { index, result, ...rest };
}
