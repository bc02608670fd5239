/** Lets at most `limit` tasks run at a time; the others wait in order. */
export function createGate(limit: number) {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async function through<T>(task: () => Promise<T>): Promise<T> {
    if (running >= limit) {
      await new Promise<void>(resolve => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) {
        // The place is handed over, so that nobody slips in between.
        next();
      } else {
        running -= 1;
      }
    }
  };
}
