import type { CheckAnswer } from '../../api';
import type { CheckVerdict, CompiledRubric, EvaluationInput } from '../types';
import { fillCure } from './fillCure';

/**
 * One check of one entity in the API's shape.
 *
 * @param options - `since`: milliseconds since 1970.
 * @public
 */
export function toCheckAnswer({
  compiled,
  input,
  verdict,
  since,
  waiver,
}: {
  compiled: CompiledRubric;
  input: EvaluationInput;
  verdict: CheckVerdict;
  since?: number;
  waiver?: NonNullable<CheckAnswer['waiver']>;
}): CheckAnswer {
  const { check } = compiled.checks[verdict.index];
  const { result } = verdict;
  const { reason, facts } = compiled.explain(verdict.index, verdict, input);
  const open = result !== 'pass' && result !== 'not-applicable';
  return {
    id: check.id,
    title: check.title,
    level: check.level,
    weight: check.weight,
    result,
    reason,
    why: check.why,
    facts,
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(open && check.cure && { cure: fillCure(check.cure, input.entity) }),
    ...(waiver && { waiver }),
    waivable: check.waivable,
  };
}
