/** Whether anything is counted. */
export function hasAny(counts: readonly number[]): boolean {
  return counts.some(count => count > 0);
}
