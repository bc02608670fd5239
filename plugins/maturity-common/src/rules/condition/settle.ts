import type { PlanNode } from './plan';

/** What a leaf says; undefined where it cannot be known. */
export type LeafAnswers = readonly (boolean | undefined)[];

/**
 * Evaluates a condition by Kleene's three values: what is not known decides
 * nothing. `all` with a false part is false and `any` with a true one is true,
 * whatever else is unknown; otherwise one unknown part makes the whole unknown.
 *
 *   all | T U F      any | T U F      not
 *   ----+------      ----+------      ----
 *    T  | T U F       T  | T T T      T F
 *    U  | U U F       U  | T U U      U U
 *    F  | F F F       F  | T U F      F T
 */
export function settle(
  node: PlanNode,
  answers: LeafAnswers,
): boolean | undefined {
  switch (node.type) {
    case 'leaf':
      return answers[node.nth];
    case 'not': {
      const value = settle(node.part, answers);
      return value === undefined ? undefined : !value;
    }
    default: {
      const decisive = node.type === 'any';
      let value: boolean | undefined = !decisive;
      for (const part of node.parts) {
        const answer = settle(part, answers);
        if (answer === decisive) {
          return decisive;
        }
        if (answer === undefined) {
          value = undefined;
        }
      }
      return value;
    }
  }
}

/**
 * The leaves that made a condition what it is: of `all` and `any` those parts
 * that came to the same as the whole.
 */
export function findDeciders(node: PlanNode, answers: LeafAnswers): number[] {
  switch (node.type) {
    case 'leaf':
      return [node.nth];
    case 'not':
      return findDeciders(node.part, answers);
    default: {
      const value = settle(node, answers);
      return node.parts
        .filter(part => settle(part, answers) === value)
        .flatMap(part => findDeciders(part, answers));
    }
  }
}
