import type { LayoutEdge, LayoutInput } from './types';

/**
 * How many edges the longest way to each node has. Edges that close a cycle
 * count for nothing: those that lead back to a node on the way to them.
 */
export function rankNodes({ nodes, edges }: LayoutInput): Map<string, number> {
  const order = topologicalOrder(
    nodes.map(node => node.id),
    edges,
  );
  const place = new Map(order.map((id, index) => [id, index]));
  const targets = targetsOf(edges);
  const ranks = new Map(order.map(id => [id, 0]));
  for (const id of order) {
    for (const target of targets.get(id) ?? []) {
      const leadsBack = (place.get(target) ?? 0) <= (place.get(id) ?? 0);
      if (!leadsBack) {
        ranks.set(
          target,
          Math.max(ranks.get(target) ?? 0, (ranks.get(id) ?? 0) + 1),
        );
      }
    }
  }
  return ranks;
}

function targetsOf(edges: LayoutEdge[]) {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const list = targets.get(from) ?? [];
    list.push(to);
    targets.set(from, list);
  }
  return targets;
}

/**
 * Reverse postorder, without recursion: a chain may be longer than the stack.
 * It begins at nodes that nothing leads to, so that cycles are cut late.
 */
function topologicalOrder(ids: string[], edges: LayoutEdge[]): string[] {
  const targets = targetsOf(edges);
  const entered = new Set(edges.map(edge => edge.to));
  const starts = [
    ...ids.filter(id => !entered.has(id)),
    ...ids.filter(id => entered.has(id)),
  ];
  const seen = new Set<string>();
  const postorder: string[] = [];
  for (const start of starts) {
    if (seen.has(start)) {
      continue;
    }
    seen.add(start);
    const stack = [{ id: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const target = targets.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        postorder.push(top.id);
        stack.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ id: target, next: 0 });
      }
    }
  }
  return postorder.reverse();
}
