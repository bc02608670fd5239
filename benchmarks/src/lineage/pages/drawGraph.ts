import type { Page } from 'playwright-core';

/** A node of the graph in the page. */
const NODE = '.react-flow__node';

/** How long a graph took to appear, in milliseconds. */
export interface Drawing {
  /** From the last byte of the answer until nodes are painted. */
  paint: number;
  /** Nodes that the graph says it has. */
  nodes: number;
  /** The script that laid it out, named as its worker names itself. */
  worker?: string;
  /** Tasks over 50 ms from the answer until the first paint. */
  longTasks: number[];
}

/** Opens a graph of so many nodes by its address, and waits until it is drawn. */
export async function drawGraph(
  page: Page,
  options: { url: string; limit: number },
): Promise<Drawing> {
  const { url, limit } = options;
  await page.addInitScript(watchGraph, NODE);
  await page.goto(`${url}&limit=${limit}`);
  await page.locator(NODE).first().waitFor();
  const drawn = await page.evaluate(readWatch);
  const answered = await page.evaluate(findAnswer);
  const status = await page
    .getByRole('status')
    .filter({ hasText: /\d+ nodes/ })
    .first()
    .textContent();
  return {
    paint: drawn.paintedAt - answered,
    nodes: Number(/([\d,.]+) nodes/.exec(status ?? '')?.[1].replace(/\D/g, '')),
    worker: await findWorker(page),
    longTasks: drawn.longTasks
      .filter(({ end }) => end > answered)
      .map(({ duration }) => duration),
  };
}

/** A worker that was given up is ended, and so is not found here. */
async function findWorker(page: Page): Promise<string | undefined> {
  for (const worker of page.workers()) {
    const name = await worker.evaluate(
      () => (globalThis as { name?: string }).name,
    );
    if (name === 'lineage-layout') {
      return name;
    }
  }
  return undefined;
}

interface GraphWatch {
  paintedAt: number;
  longTasks: { end: number; duration: number }[];
}

declare global {
  interface Window {
    graphWatch?: GraphWatch;
  }
}

/** Runs before the page's own scripts: notes the first frame that has nodes. */
function watchGraph(selector: string): void {
  const watch: GraphWatch = { paintedAt: 0, longTasks: [] };
  window.graphWatch = watch;
  new PerformanceObserver(list =>
    list.getEntries().forEach(({ startTime, duration }) => {
      // What is done after the paint is no part of it.
      if (watch.paintedAt === 0 || startTime < watch.paintedAt) {
        watch.longTasks.push({ end: startTime + duration, duration });
      }
    }),
  ).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector(selector)) {
      // The frame after the one in which the nodes are there has painted them.
      requestAnimationFrame(() => {
        watch.paintedAt = performance.now();
      });
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

async function readWatch(): Promise<GraphWatch> {
  while (!window.graphWatch?.paintedAt) {
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  return window.graphWatch;
}

/** When the last byte of the graph was there, in the page's own time. */
function findAnswer(): number {
  const [answer] = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.endsWith('/v1/graph'))
    .map(entry => (entry as PerformanceResourceTiming).responseEnd);
  if (answer === undefined) {
    throw new Error('the page did not ask for a graph');
  }
  return answer;
}
