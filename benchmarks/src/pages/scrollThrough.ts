import type { Page } from 'playwright-core';

/** What scrolling through a list did to the page. */
export interface Scrolling {
  /** Milliseconds of each task over 50 ms (what browsers call long). */
  longTasks: number[];
  /** Milliseconds between two frames. */
  frames: number[];
  /** The last row that was drawn. */
  lastRow: number;
}

/**
 * Turns the wheel until the list is at its end or the time is over.
 *
 * @param total - the rows of the whole list
 */
export async function scrollThrough(
  page: Page,
  options: { total: number; seconds: number },
): Promise<Scrolling> {
  const { total, seconds } = options;
  await page.evaluate(startWatching);
  await page.mouse.move(700, 600);
  const until = Date.now() + seconds * 1_000;
  let lastRow = 0;
  while (Date.now() < until && lastRow < total) {
    await page.mouse.wheel(0, 1_200);
    await page.waitForTimeout(30);
    lastRow = Math.max(lastRow, await page.evaluate(findLastRow));
  }
  return { ...(await page.evaluate(stopWatching)), lastRow };
}

interface Watch {
  longTasks: number[];
  frames: number[];
  stop(): void;
}

declare global {
  interface Window {
    scrollWatch?: Watch;
  }
}

function startWatching(): void {
  const longTasks: number[] = [];
  const frames: number[] = [];
  const observer = new PerformanceObserver(list =>
    list.getEntries().forEach(entry => longTasks.push(entry.duration)),
  );
  observer.observe({ type: 'longtask' });
  let running = true;
  let previous = performance.now();
  const onFrame = (now: number) => {
    frames.push(now - previous);
    previous = now;
    if (running) {
      requestAnimationFrame(onFrame);
    }
  };
  requestAnimationFrame(onFrame);
  window.scrollWatch = {
    longTasks,
    frames,
    stop() {
      running = false;
      observer.takeRecords().forEach(entry => longTasks.push(entry.duration));
      observer.disconnect();
    },
  };
}

function stopWatching(): { longTasks: number[]; frames: number[] } {
  const watch = window.scrollWatch!;
  watch.stop();
  return { longTasks: watch.longTasks, frames: watch.frames };
}

/** Rows say their place in the whole list, the head being the first. */
function findLastRow(): number {
  const rows = [...document.querySelectorAll('[aria-rowindex]')];
  return Math.max(
    0,
    ...rows.map(row => Number(row.getAttribute('aria-rowindex')) - 1),
  );
}
