/**
 * The records chosen for comparison after one more click: chosen again one is
 * let go, and a third takes the place of the one chosen first.
 */
export function chooseForComparison(chosen: string[], key: string): string[] {
  return chosen.includes(key)
    ? chosen.filter(other => other !== key)
    : [...chosen.slice(-1), key];
}

/**
 * The two chosen with the older one on the left. Where the time of one is not
 * known they stay as they were chosen.
 */
export function olderFirst(
  chosen: string[],
  createdAt: (key: string) => string | undefined,
): string[] {
  const [left, right] = chosen.map(key => createdAt(key));
  const swapped =
    left !== undefined &&
    right !== undefined &&
    Date.parse(left) > Date.parse(right);
  return swapped ? [...chosen].reverse() : chosen;
}
