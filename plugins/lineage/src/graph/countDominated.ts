/**
 * For each vertex of a graph, how many others every way from `start` to which
 * leads through it: what would be cut off if it were taken away. Only those
 * that `counts` accepts are counted; of vertices that cannot be reached the
 * answer is 0.
 *
 * Dominators by the iteration of Cooper, Harvey and Kennedy ("A simple, fast
 * dominance algorithm"): two passes are enough for most graphs.
 */
export function countDominated(options: {
  start: number;
  /** Successors of each vertex. */
  next: readonly (readonly number[])[];
  counts: (vertex: number) => boolean;
}): number[] {
  const { start, next, counts } = options;
  const order = reversePostorder(start, next);
  const place: number[] = new Array(next.length).fill(-1);
  order.forEach((vertex, index) => {
    place[vertex] = index;
  });
  const previous: number[][] = order.map(() => []);
  order.forEach((vertex, index) =>
    next[vertex].forEach(target => previous[place[target]].push(index)),
  );
  const dominators = findDominators(previous);
  const sums: number[] = new Array(order.length).fill(0);
  // From the last to the first: whatever a vertex dominates comes after it.
  for (let index = order.length - 1; index > 0; index -= 1) {
    sums[dominators[index]] += sums[index] + (counts(order[index]) ? 1 : 0);
  }
  return place.map(index => (index < 0 ? 0 : sums[index]));
}

/** The immediate dominator of each vertex, by places in reverse postorder. */
function findDominators(previous: number[][]): number[] {
  const dominators: number[] = new Array(previous.length).fill(-1);
  dominators[0] = 0;
  const meet = (a: number, b: number) => {
    let [one, other] = [a, b];
    while (one !== other) {
      if (one > other) {
        one = dominators[one];
      } else {
        other = dominators[other];
      }
    }
    return one;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let index = 1; index < previous.length; index += 1) {
      const known = previous[index].filter(at => dominators[at] >= 0);
      const dominator = known.reduce(meet);
      if (dominators[index] !== dominator) {
        dominators[index] = dominator;
        changed = true;
      }
    }
  }
  return dominators;
}

function reversePostorder(start: number, next: readonly (readonly number[])[]) {
  const seen: boolean[] = new Array(next.length).fill(false);
  const order: number[] = [];
  const stack = [{ vertex: start, at: 0 }];
  seen[start] = true;
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    const target = next[top.vertex][top.at];
    top.at += 1;
    if (target === undefined) {
      order.push(top.vertex);
      stack.pop();
    } else if (!seen[target]) {
      seen[target] = true;
      stack.push({ vertex: target, at: 0 });
    }
  }
  return order.reverse();
}
