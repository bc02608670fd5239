import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import type { Entity } from '@backstage/catalog-model';
import { Duration } from 'luxon';
import type { FactDefinition } from '../facts';
import type { Rubric } from '../rubric';
import { comparable } from './condition/readFacts';
import { planCondition } from './condition/plan';
import { toRule } from './condition/toRule';
import { digestOf } from './digestOf';
import { findEntityPaths } from './findEntityPaths';
import { judge } from './judge/judge';
import { Predicates } from './judge/Predicates';
import type { JudgedCheck, JudgedRubric } from './judge/types';
import type { CompiledRubric } from './types';
import { explain } from './words/explain';

/**
 * Prepares a rubric to be asked about many entities.
 *
 * @param options - `facts`: what retrievers say their facts mean, for words and
 * for the order of times.
 * @public
 */
export function compileRubric(
  rubric: Rubric,
  { facts }: { facts: readonly FactDefinition[] },
): CompiledRubric {
  const definitions = new Map(facts.map(fact => [fact.id, fact]));
  const isTime = (id: string) => definitions.get(id)?.type === 'time';
  const predicates = new Predicates();

  const checks: JudgedCheck[] = rubric.tracks
    .flatMap(track => track.checks.map(check => ({ track, check })))
    .map(({ track, check }, index) => {
      const plan = planCondition(check.condition);
      return {
        index,
        track,
        check,
        plan,
        factIds: plan.factIds,
        ...(check.freshness !== undefined && {
          freshnessMs: Duration.fromISO(check.freshness).toMillis(),
        }),
        ...(check.appliesTo !== undefined && {
          predicate: predicates.add(check.appliesTo),
        }),
        rule: toRule(String(index), check.condition, isTime),
      };
    });

  const byFact = new Map<string, number[]>();
  for (const { index, factIds } of checks) {
    for (const id of factIds) {
      byFact.set(id, [...(byFact.get(id) ?? []), index]);
    }
  }

  const applies =
    rubric.appliesTo === undefined
      ? () => true
      : filterPredicateToFilterFunction<Entity>(rubric.appliesTo);
  const judged: JudgedRubric = {
    rubric,
    checks,
    applies,
    predicates: predicates.list,
    valueOf: (id, known) => comparable(known.value, isTime(id)),
    definitions,
    engines: new Map(),
  };
  return {
    rubric,
    digest: digestOf(rubric),
    checks,
    checksOf: factId => byFact.get(factId) ?? [],
    entityPaths: findEntityPaths(rubric),
    appliesTo: applies,
    judge: (input, only) => judge(judged, input, only),
    explain: (index, verdict, input) =>
      explain(judged, checks[index], verdict, input),
  };
}
