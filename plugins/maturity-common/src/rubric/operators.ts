import type { FactType } from '../facts';
import type { ConditionOperator } from './types';

/** The operators that make sense of a fact's type. */
export const OPERATORS_OF: Record<FactType, readonly ConditionOperator[]> = {
  boolean: ['equal', 'notEqual'],
  number: [
    'equal',
    'notEqual',
    'in',
    'notIn',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ],
  text: ['equal', 'notEqual', 'in', 'notIn'],
  time: [
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ],
  list: ['contains', 'doesNotContain'],
};
