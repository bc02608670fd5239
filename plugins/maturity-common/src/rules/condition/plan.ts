import type { Condition, FactCondition } from '../../rubric';

/** A condition with its leaves numbered, so that answers can be kept apart. */
export interface Plan {
  root: PlanNode;
  /** In the order in which they are written. */
  leaves: readonly FactCondition[];
  /** Facts that the leaf at the same position needs: one or two. */
  factsOf: readonly (readonly string[])[];
  /** Facts of all leaves, without repetition. */
  factIds: readonly string[];
}

export type PlanNode =
  | { type: 'all' | 'any'; parts: readonly PlanNode[] }
  | { type: 'not'; part: PlanNode }
  | { type: 'leaf'; nth: number };

/** Numbers the leaves of a condition. */
export function planCondition(condition: Condition): Plan {
  const leaves: FactCondition[] = [];
  const number = (part: Condition): PlanNode => {
    if ('all' in part) {
      return { type: 'all', parts: part.all.map(number) };
    }
    if ('any' in part) {
      return { type: 'any', parts: part.any.map(number) };
    }
    if ('not' in part) {
      return { type: 'not', part: number(part.not) };
    }
    leaves.push(part);
    return { type: 'leaf', nth: leaves.length - 1 };
  };
  const root = number(condition);
  const factsOf = leaves.map(leaf => {
    const other = comparedFact(leaf);
    return other === undefined || other === leaf.fact
      ? [leaf.fact]
      : [leaf.fact, other];
  });
  return { root, leaves, factsOf, factIds: [...new Set(factsOf.flat())] };
}

/** The other fact that a leaf compares with, where it does. */
export function comparedFact({ value }: FactCondition): string | undefined {
  return typeof value === 'object' && value !== null && 'fact' in value
    ? value.fact
    : undefined;
}
