import type { RuleResult } from 'json-rules-engine';
import type { Plan, PlanNode } from '../condition/plan';

/** A node of the tree that the engine gives back. */
interface ResultNode {
  all?: ResultNode[];
  any?: ResultNode[];
  not?: ResultNode;
  result?: unknown;
}

/**
 * What the engine found for each leaf. Its tree has the shape of the condition;
 * a leaf that is a rule by itself stands in an `all` of one part.
 */
export function readLeaves(
  { root, leaves }: Plan,
  result: RuleResult,
): (boolean | undefined)[] {
  const answers: (boolean | undefined)[] = leaves.map(() => undefined);
  const read = (node: PlanNode, found: ResultNode | undefined): void => {
    switch (node.type) {
      case 'leaf':
        answers[node.nth] =
          typeof found?.result === 'boolean' ? found.result : undefined;
        break;
      case 'not':
        read(node.part, found?.not);
        break;
      default:
        node.parts.forEach((part, nth) =>
          read(part, found?.[node.type]?.[nth]),
        );
    }
  };
  const found = result.conditions as ResultNode;
  read(root, root.type === 'leaf' ? found.all?.[0] : found);
  return answers;
}
