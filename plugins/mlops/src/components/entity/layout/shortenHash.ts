const SHOWN = 8;

/**
 * The first eight characters of a commit, digest or id. What stands before a
 * colon is the algorithm and tells nothing apart; short texts stay whole.
 */
export function shortenHash(value: string): string {
  const hash = value.replace(/^[a-z0-9]+:/i, '');
  return hash.length > SHOWN + 2 ? hash.slice(0, SHOWN) : hash;
}
