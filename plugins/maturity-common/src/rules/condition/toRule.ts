import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import type { Condition } from '../../rubric';
import { comparedFact } from './plan';
import { comparable } from './readFacts';

/**
 * A condition as a rule of json-rules-engine, whose event nobody hears. The
 * engine copies the whole of it for each answer, which costs more than the
 * answer, so only a leaf, which cannot be a rule by itself, gets an `all`
 * around it.
 */
export function toRule(
  name: string,
  condition: Condition,
  isTime: (factId: string) => boolean,
): RuleProperties {
  return {
    name,
    event: { type: 'check' },
    conditions: toEngineCondition(
      'fact' in condition ? { all: [condition] } : condition,
      isTime,
    ),
  };
}

function toEngineCondition(
  condition: Condition,
  isTime: (factId: string) => boolean,
): TopLevelCondition {
  const inner = (part: Condition) => toEngineCondition(part, isTime);
  if ('all' in condition) {
    return { all: condition.all.map(inner) };
  }
  if ('any' in condition) {
    return { any: condition.any.map(inner) };
  }
  if ('not' in condition) {
    return { not: inner(condition.not) };
  }
  const { fact, operator, value } = condition;
  const leaf = {
    fact,
    operator,
    value:
      comparedFact(condition) === undefined
        ? comparable(value as Parameters<typeof comparable>[0], isTime(fact))
        : value,
  };
  return leaf as unknown as TopLevelCondition;
}
