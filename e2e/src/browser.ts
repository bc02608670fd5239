import { AxeBuilder } from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type Page,
  type Request,
} from 'playwright-core';

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; run 'npm run test:e2e'`);
  }
  return value;
}

/** Address of the portal under test, without a trailing slash. */
export const portalUrl = required('WAYMARK_E2E_URL');

/** The same artefacts, started as production would. */
export const productionUrl = required('WAYMARK_E2E_PRODUCTION_URL');

/** Folder of the bare repository that the portal reads and pushes to. */
export const repository = required('WAYMARK_E2E_REPOSITORY');

/** Folder of the repositories that the portal makes. */
export const madeRepositories = required('WAYMARK_E2E_MADE');

/** Starts the machine's own Chromium, without its calls home. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: required('WAYMARK_E2E_BROWSER'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How a page is looked at. */
export interface View {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** Full ref of the person to be; without it the sign-in page is shown. */
  person?: string;
}

/** What each page has asked for and not got yet. */
const open = new WeakMap<Page, Set<Request>>();

/** Opens a page of its own session and collects what goes wrong in it. */
export async function openPage(browser: Browser, view: View = {}) {
  const { width = 1440, height = 900, theme = 'light', person } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(
    ([chosenTheme, chosenPerson]) => {
      window.localStorage.setItem('theme', chosenTheme);
      if (chosenPerson) {
        window.sessionStorage.setItem('waymark.example-person', chosenPerson);
      }
    },
    [theme, person ?? ''] as const,
  );
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  const requests = new Set<Request>();
  open.set(page, requests);
  page.on('request', request => requests.add(request));
  // Another document: what the one before still asked for never ends.
  page.on('domcontentloaded', () => requests.clear());
  page.on('requestfinished', request => requests.delete(request));
  page.on('requestfailed', request => requests.delete(request));
  return { page, errors, close: () => context.close() };
}

/**
 * Opens a path and waits until it shows what is looked for, loading it again
 * now and then: after the start the catalog and the connectors need some
 * seconds to have read the example organisation.
 */
export async function visitUntil(
  page: Page,
  path: string,
  isThere: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    await page.goto(`${portalUrl}${path}`);
    const reloadAt = Date.now() + 10_000;
    while (Date.now() < reloadAt) {
      if (await isThere()) {
        return;
      }
      await page.waitForTimeout(250);
    }
  }
  const text = await page.locator('body').innerText();
  throw new Error(
    `${path} did not show what was looked for within 120 s; it says: ${text.slice(0, 600)}`,
  );
}

/**
 * Keeps a picture of the page in `.waymark/e2e/pictures`, for whoever wants to
 * see what a journey saw.
 */
export async function savePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: fileURLToPath(
      new URL(`../../.waymark/e2e/pictures/${name}.png`, import.meta.url),
    ),
  });
}

/** What says that a part of a page is still to come, Backstage's own included. */
const LOADING = [
  '[aria-busy=true]',
  // One with a value says how far something is, such as a card's fields.
  '[role=progressbar]:not([aria-valuenow])',
  '[data-testid=progress]',
].join(', ');

/**
 * Waits until a page has all its parts, in their places: nothing loads, nothing
 * moves. The cards of a page come one by one, so that a page looked at as soon
 * as its first text is there is another page each time.
 */
export async function untilSettled(page: Page): Promise<void> {
  const requests = open.get(page) ?? new Set();
  const deadline = Date.now() + 20_000;
  let calm = 0;
  let missing: string[] = [];
  // Twice: an answer that has come is drawn, and may ask for more, only when
  // the browser has nothing else to do.
  while (calm < 2) {
    if (Date.now() > deadline) {
      throw new Error(
        `${page.url()} still changes after 20 s: ${missing.join(', ')}`,
      );
    }
    missing = await page.evaluate(async loading => {
      await document.fonts.ready;
      await new Promise(resolve => requestAnimationFrame(resolve));
      await new Promise(resolve => requestIdleCallback(resolve));
      const parts = [...document.querySelectorAll(loading)].map(part =>
        part.outerHTML.slice(0, 160),
      );
      const motions = document
        .getAnimations()
        .filter(
          ({ effect, playState, timeline }) =>
            // Others follow the scroll position and never come to an end.
            timeline instanceof DocumentTimeline &&
            playState === 'running' &&
            effect?.getComputedTiming().endTime !== Infinity,
        )
        .map(({ effect }) => {
          const target = effect instanceof KeyframeEffect && effect.target;
          return `moving ${target ? target.outerHTML.slice(0, 160) : ''}`;
        });
      return [...parts, ...motions];
    }, LOADING);
    missing.push(...[...requests].map(request => request.url()));
    calm = missing.length === 0 ? calm + 1 : 0;
  }
}

/**
 * What makes a page scroll sideways, or a card in it: the box, and what sticks
 * out of it. Tables and code that scroll by themselves are no such boxes.
 */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  await untilSettled(page);
  return page.evaluate(() => {
    const describe = (element: Element) =>
      `<${element.tagName.toLocaleLowerCase('en-US')} class="${element.getAttribute('class') ?? ''}"> '${(element.textContent ?? '').slice(0, 60)}'`;
    return [...document.querySelectorAll('html, body, main, article')]
      .filter(box => box.scrollWidth > box.clientWidth)
      .map(box => {
        const { right } = box.getBoundingClientRect();
        const outside = [...box.querySelectorAll('*')]
          .filter(inner => inner.getBoundingClientRect().right > right + 0.5)
          .slice(0, 3)
          .map(
            inner =>
              `${describe(inner)} ends at ${inner.getBoundingClientRect().right}`,
          );
        return `${describe(box)} is ${box.scrollWidth} px wide inside, ${box.clientWidth} px outside: ${outside.join(' | ')}`;
      });
  });
}

/**
 * Violations of WCAG 2.2 A and AA that axe finds in a page that has settled:
 * what is wrong, where and why, one line each. What Backstage itself renders
 * around our pages is left out.
 */
export async function findAccessibilityProblems(
  page: Page,
  within: string,
): Promise<string[]> {
  await untilSettled(page);
  const result = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.map(
    violation =>
      `${violation.id}: ${violation.help} (${violation.nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary = '' }) =>
            `${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
        )
        .join(' | ')})`,
  );
}
