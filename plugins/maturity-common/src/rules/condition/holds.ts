import type { ConditionOperator } from '../../rubric';

/**
 * What an operator of json-rules-engine comes to, at once: the engine answers
 * by promise and with all its bookkeeping, which words for a reason and the
 * levels of roll-ups do not need. A test holds the two together.
 */
export function holds(
  operator: ConditionOperator,
  left: unknown,
  right: unknown,
): boolean {
  switch (operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'in':
      return Array.isArray(right) && right.includes(left);
    case 'notIn':
      return Array.isArray(right) && !right.includes(left);
    case 'contains':
      return Array.isArray(left) && left.includes(right);
    case 'doesNotContain':
      return Array.isArray(left) && !left.includes(right);
    default:
      return inOrder(operator, left, right);
  }
}

function inOrder(
  operator: ConditionOperator,
  left: unknown,
  right: unknown,
): boolean {
  // As in the engine: what does not begin like a number is in order with
  // nothing. Times are texts that begin with their year.
  if (Number.isNaN(Number.parseFloat(String(left)))) {
    return false;
  }
  const [former, latter] = [left, right] as [string, string];
  switch (operator) {
    case 'lessThan':
      return former < latter;
    case 'lessThanInclusive':
      return former <= latter;
    case 'greaterThan':
      return former > latter;
    default:
      return former >= latter;
  }
}
