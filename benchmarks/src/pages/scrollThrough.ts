import type { Page } from 'playwright-core';
import { startWatching, stopWatching, type Smoothness } from './watchFrames';

/** What scrolling through a list did to the page. */
export interface Scrolling extends Smoothness {
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

/** Rows say their place in the whole list, the head being the first. */
function findLastRow(): number {
  const rows = [...document.querySelectorAll('[aria-rowindex]')];
  return Math.max(
    0,
    ...rows.map(row => Number(row.getAttribute('aria-rowindex')) - 1),
  );
}
