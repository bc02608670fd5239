import type { Condition, RubricCheck } from '../rubric';
import type { CheckVerdict } from '../rules';
import { compileRubric } from '../rules';
import { FACTS, inputOf, rubricAsking } from './makeRubric';

/** What a check with this condition comes to. */
export async function judgeOne(
  condition: Condition,
  parts: Parameters<typeof inputOf>[0],
  over: Partial<RubricCheck> = {},
): Promise<Omit<CheckVerdict, 'index'>> {
  const compiled = compileRubric(rubricAsking(condition, over), {
    facts: FACTS,
  });
  const [{ index, ...verdict }] = await compiled.judge(inputOf(parts));
  return verdict;
}

/** A condition on the number of versions. */
export const versions = (
  value: number,
  operator: 'greaterThan' | 'equal' = 'greaterThan',
) => ({ fact: 'registry/versions', operator, value }) as const;
