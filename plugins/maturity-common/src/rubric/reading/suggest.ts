/**
 * The candidate that looks most like a word, for "did you mean". Ids are made
 * of several words, which people leave out or put in another order, so pairs of
 * letters are compared rather than positions.
 *
 * @returns nothing when less than half of the pairs are shared.
 */
export function suggest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  // Nothing of ours is that long.
  if (word.length > 200) {
    return undefined;
  }
  const wanted = pairsOf(word);
  let best: string | undefined;
  let bestLikeness = 0.5;
  for (const candidate of candidates) {
    const pairs = pairsOf(candidate);
    const likeness =
      (2 * countShared(wanted, pairs)) / (wanted.length + pairs.length);
    if (likeness > bestLikeness) {
      best = candidate;
      bestLikeness = likeness;
    }
  }
  return best;
}

/** The end of a sentence that offers the nearest candidate, or nothing. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
): string {
  const best = suggest(word, candidates);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

// Framed, so that the first and the last letter count as much as the others.
function pairsOf(word: string): string[] {
  const framed = ` ${word.toLowerCase()} `;
  return Array.from({ length: framed.length - 1 }, (_, i) =>
    framed.slice(i, i + 2),
  );
}

function countShared(
  left: readonly string[],
  right: readonly string[],
): number {
  const free = new Map<string, number>();
  for (const pair of right) {
    free.set(pair, (free.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (const pair of left) {
    const spare = free.get(pair) ?? 0;
    if (spare > 0) {
      shared += 1;
      free.set(pair, spare - 1);
    }
  }
  return shared;
}
