/**
 * The candidate a word was probably meant to be, or undefined when none is
 * close: at most one slip in three letters, letter case not counted.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  // Longer than any field or value of ours: no misspelling, and not worth the
  // quadratic comparison.
  if (word.length > 64) {
    return undefined;
  }
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(candidate.length / 3));
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Number of letters to insert, delete, replace or swap with their neighbour
 * (optimal string alignment).
 */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, replaced);
      const swapped =
        i > 1 &&
        j > 1 &&
        left[i - 1] === right[j - 2] &&
        left[i - 2] === right[j - 1];
      if (swapped) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[right.length];
}
