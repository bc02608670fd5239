/**
 * The newest item of each subject, out of items from the newest to the oldest.
 * What was reported before it has been answered since.
 */
export function latestOf<T>(items: T[], subject: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = subject(item);
    return !seen.has(key) && seen.add(key);
  });
}
