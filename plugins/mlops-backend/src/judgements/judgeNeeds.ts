import {
  OVERVIEW_NEEDS,
  type OverviewNeed,
} from '@waymark/plugin-mlops-common';
import type { NeedFacts } from './NeedFacts';
import { NEED_RULES } from './needRules';
import { stageOf } from './stageOf';

/** Most subjects of one need; the page they belong to has all. */
const MAX_SUBJECTS = 20;

/**
 * What somebody should do about an entity next, most severe first.
 *
 * `error`: something is wrong now. `warning`: something that was promised or
 * is needed in production is missing. `advice`: what would make it better.
 * What does not fit the stage is not raised: an experiment need not be served,
 * and what is retired is only asked about what is still wrong.
 */
export function judgeNeeds(facts: NeedFacts): OverviewNeed[] {
  const stage = stageOf(facts.lifecycle);
  const needs = OVERVIEW_NEEDS.flatMap((code): OverviewNeed[] => {
    const found = NEED_RULES[code](facts, stage);
    return found
      ? [
          {
            code,
            severity: found.severity,
            ...(found.since && { since: found.since }),
            ...(found.subjects?.length && {
              subjects: [...new Set(found.subjects)].slice(0, MAX_SUBJECTS),
            }),
          },
        ]
      : [];
  });
  const order: OverviewNeed['severity'][] = ['error', 'warning', 'advice'];
  // Sorting is stable: needs of one severity stay in the order of their codes.
  return needs.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}
