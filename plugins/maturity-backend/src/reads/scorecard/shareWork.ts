/**
 * Makes work that is done at most once at a time for each key: who asks while
 * it is under way waits for the same end, or failure.
 */
export function shareWork(
  work: (key: string) => Promise<void>,
): (key: string) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  return key => {
    const running =
      underWay.get(key) ?? work(key).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  };
}
