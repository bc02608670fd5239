import { chromium, type Browser, type Page } from 'playwright-core';

/** A person of the example organisation, to look at pages as. */
const PERSON = 'user:default/lena.hoffmann';

/** Starts the machine's own Chromium, without its calls home. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
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

/** A page of a session of its own, with an empty cache, signed in. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(person => {
    window.sessionStorage.setItem('waymark.example-person', person);
  }, PERSON);
  return context.newPage();
}
