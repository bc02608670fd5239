import type { Page } from 'playwright-core';

/** What must be on a page before it is of use, each in its text. */
export type Shows = readonly string[];

/** How a page was reached and what that took. */
export interface Visit {
  /** Milliseconds from the navigation until the page showed all of it. */
  ms: number;
  /** Requests to our backend in that time. */
  requests: string[];
}

/** Loads an address as the browser's address bar does. */
export async function loadUntil(
  page: Page,
  url: string,
  shows: Shows,
): Promise<Visit> {
  const watched = watchRequests(page);
  await page.goto(url, { waitUntil: 'commit' });
  // Times are measured from the start of the navigation, by the page itself.
  const ms = await page.evaluate(waitForTexts, { shows, from: 0 });
  return { ms, requests: watched.stop() };
}

/** Goes to an address inside the running app, as a click on a link does. */
export async function followUntil(
  page: Page,
  path: string,
  shows: Shows,
): Promise<Visit> {
  const watched = watchRequests(page);
  const from = await page.evaluate(to => {
    const now = performance.now();
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
    return now;
  }, path);
  const ms = await page.evaluate(waitForTexts, { shows, from });
  return { ms, requests: watched.stop() };
}

/** Runs in the page: looks once per frame, so the answer is a frame late at most. */
async function waitForTexts(options: {
  shows: readonly string[];
  from: number;
}): Promise<number> {
  const { shows, from } = options;
  for (;;) {
    const text = document.querySelector('#root')?.textContent ?? '';
    if (shows.every(part => text.includes(part))) {
      return performance.now() - from;
    }
    if (performance.now() - from > 60_000) {
      throw new Error(
        `not shown within 60 s: ${shows.filter(part => !text.includes(part)).join(', ')}; the page says: ${text.slice(0, 500)}`,
      );
    }
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}

function watchRequests(page: Page): { stop(): string[] } {
  const requests: string[] = [];
  const note = (request: { url(): string }) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/mlops/')) {
      requests.push(pathname.replace('/api/mlops/v1', ''));
    }
  };
  page.on('request', note);
  return {
    stop() {
      page.off('request', note);
      return requests;
    },
  };
}
