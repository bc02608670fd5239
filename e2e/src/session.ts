import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type View } from './browser.ts';

/** A browser with one page, for all the tests of a `describe`. */
export interface Session {
  browser: Browser;
  page: Page;
  /** What went wrong in the page so far. */
  errors: string[];
}

/** Opens a session before the tests around it, and closes it behind them. */
export function session(view: View): Session {
  const opened = {} as Session;
  before(async () => {
    opened.browser = await launchBrowser();
    Object.assign(opened, await openPage(opened.browser, view));
  });
  after(() => opened.browser?.close());
  return opened;
}
