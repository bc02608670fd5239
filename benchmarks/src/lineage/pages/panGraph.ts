import type { Page } from 'playwright-core';
import {
  startWatching,
  stopWatching,
  type Smoothness,
} from '../../pages/watchFrames';

/** What moving a graph did to the page. */
export interface Panning extends Smoothness {
  /** Nodes that were in the page while it was moved. */
  nodes: number;
}

/**
 * Shows the whole graph, filling the screen, then drags it to and fro with the mouse for some
 * seconds.
 */
export async function panGraph(page: Page, seconds: number): Promise<Panning> {
  await page.getByRole('button', { name: 'Fill the screen' }).click();
  await page.getByRole('button', { name: 'Fit everything' }).click();
  const pane = page.locator('.react-flow__pane');
  const box = await pane.boundingBox();
  if (!box) {
    throw new Error('the graph has no pane to be dragged by');
  }
  const nodes = await page.evaluate(waitForNodes);
  const left = box.x + 12;
  const middle = box.y + 12;
  await page.evaluate(startWatching);
  const until = Date.now() + seconds * 1_000;
  while (Date.now() < until) {
    await page.mouse.move(left, middle);
    await page.mouse.down();
    await page.mouse.move(left + 400, middle + 200, { steps: 40 });
    await page.mouse.move(left, middle, { steps: 40 });
    await page.mouse.up();
  }
  return { ...(await page.evaluate(stopWatching)), nodes };
}

/** Runs in the page: waits until no more nodes come, and counts them. */
async function waitForNodes(): Promise<number> {
  const count = () => document.querySelectorAll('.react-flow__node').length;
  const settled = 60;
  let nodes = count();
  for (let same = 0; same < settled; same++) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    same = count() === nodes ? same : 0;
    nodes = count();
  }
  return nodes;
}
