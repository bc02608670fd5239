import { setInterval } from 'node:timers';
import { getHeapStatistics } from 'node:v8';

const MB = 1024 ** 2;

/** How much the heap grew over what it was before, in megabytes. */
export interface HeapGrowth {
  /** What was still there after a collection, at the highest. */
  live: number;
  /** What was still there after a collection at the end. */
  kept: number;
  /** At the highest with what nobody needed any more but was not collected. */
  withGarbage: number;
}

/**
 * Watches the heap while something runs.
 *
 * @param collectEveryMs - forces a collection this often, so that what is
 * alive can be told from garbage; it costs time, so nothing is timed with it
 */
export async function watchHeap(
  run: () => Promise<void>,
  collectEveryMs: number,
): Promise<HeapGrowth> {
  const before = collect();
  let live = before;
  let withGarbage = before;
  const sampling = setInterval(() => {
    withGarbage = Math.max(withGarbage, used());
  }, 20);
  const collecting = setInterval(() => {
    withGarbage = Math.max(withGarbage, used());
    live = Math.max(live, collect());
  }, collectEveryMs);
  try {
    await run();
  } finally {
    clearInterval(sampling);
    clearInterval(collecting);
  }
  const after = collect();
  const growth = (bytes: number) => (bytes - before) / MB;
  return {
    live: growth(Math.max(live, after)),
    kept: growth(after),
    withGarbage: growth(withGarbage),
  };
}

function used(): number {
  return getHeapStatistics().used_heap_size;
}

function collect(): number {
  if (!globalThis.gc) {
    throw new Error('The heap cannot be measured without node --expose-gc');
  }
  globalThis.gc();
  return used();
}
