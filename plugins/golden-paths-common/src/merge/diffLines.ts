import { diffIndices } from 'node-diff3';

/**
 * What comparing two texts line by line may cost, in pairs of lines. A pair of
 * 5,000 lines each, all changed, is at the limit, which takes a quarter of a
 * second; what is more is no longer a text that people change by hand.
 */
const MOST_PAIRS = 25_000_000;

/** Lengths of what texts have in common at their two ends. */
export function findCommonEnds(...texts: readonly (readonly string[])[]): {
  head: number;
  tail: number;
} {
  const [first, ...others] = texts;
  const shortest = Math.min(...texts.map(lines => lines.length));
  const isShared = (at: number) =>
    others.every(lines => lines.at(at) === first.at(at));
  let head = 0;
  while (head < shortest && isShared(head)) {
    head++;
  }
  let tail = 0;
  while (head + tail < shortest && isShared(-1 - tail)) {
    tail++;
  }
  return { head, tail };
}

/** Whether two texts, without their common ends, can be compared by line. */
export function isComparable(a: readonly string[], b: readonly string[]) {
  return a.length * b.length <= MOST_PAIRS;
}

/**
 * Counts the lines by which one text differs from another. Texts that are too
 * long and differ too much are compared as two heaps of lines, so that lines
 * that moved do not count.
 */
export function countChanges(
  before: readonly string[],
  after: readonly string[],
): { added: number; removed: number } {
  const { head, tail } = findCommonEnds(before, after);
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (!isComparable(a, b)) {
    const common = countCommon(a, b);
    return { added: b.length - common, removed: a.length - common };
  }
  let added = 0;
  let removed = 0;
  for (const { buffer1, buffer2 } of diffIndices(a, b)) {
    removed += buffer1[1];
    added += buffer2[1];
  }
  return { added, removed };
}

/** Counts the lines that two texts share, wherever they stand. */
export function countCommon(
  a: readonly string[],
  b: readonly string[],
): number {
  const left = new Map<string, number>();
  for (const line of a) {
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  let common = 0;
  for (const line of b) {
    const count = left.get(line) ?? 0;
    if (count > 0) {
      left.set(line, count - 1);
      common++;
    }
  }
  return common;
}
