import type {
  Condition,
  ConditionOperator,
  FactCondition,
} from '@waymark/plugin-maturity-common';
import { joined, type Term } from './term';

/** How conditions are said. */
export interface ConditionSpeech {
  /** A few words for a fact, by its id. */
  titleOf(fact: string): string;
  /** A value that a fact is compared with. */
  valueOf(value: Exclude<FactCondition['value'], { fact: string }>): string;
  say(parts: {
    fact: string;
    operator: ConditionOperator;
    value: string;
  }): string;
}

/** A condition of a rubric in words. Pure. */
export function conditionTerm(
  condition: Condition,
  speech: ConditionSpeech,
): Term {
  if ('all' in condition) {
    return joined(
      'all',
      condition.all.map(one => conditionTerm(one, speech)),
    );
  }
  if ('any' in condition) {
    return joined(
      'any',
      condition.any.map(one => conditionTerm(one, speech)),
    );
  }
  if ('not' in condition) {
    return { join: 'not', terms: [conditionTerm(condition.not, speech)] };
  }
  const { fact, operator, value } = condition;
  return {
    text: speech.say({
      fact: speech.titleOf(fact),
      operator,
      value: isFact(value) ? speech.titleOf(value.fact) : speech.valueOf(value),
    }),
  };
}

function isFact(value: FactCondition['value']): value is { fact: string } {
  return typeof value === 'object' && value !== null && 'fact' in value;
}
