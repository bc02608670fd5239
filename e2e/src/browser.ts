import { AxeBuilder } from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

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

/**
 * Violations of WCAG 2.2 A and AA that axe finds, one line each. What Backstage
 * itself renders around our pages is left out.
 */
export async function findAccessibilityProblems(
  page: Page,
  within: string,
): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.map(
    violation =>
      `${violation.id}: ${violation.help} (${violation.nodes
        .slice(0, 3)
        .map(node => node.html.slice(0, 160))
        .join(' | ')})`,
  );
}
