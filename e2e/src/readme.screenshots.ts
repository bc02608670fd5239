import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, visitUntil, type View } from './browser.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

const PICTURES: (View & { name: string; path: string; shows: RegExp })[] = [
  {
    name: 'home',
    path: '/',
    person: 'user:default/lena.hoffmann',
    shows:
      /Models in production[\s\S]*Customer churn[\s\S]*Needs attention[\s\S]*Drift/,
    height: 1000,
  },
  {
    name: 'explore',
    path: '/mlops/explore?kind=Model',
    person: 'user:default/lena.hoffmann',
    shows: /Customer churn[\s\S]*roc_auc/,
    theme: 'dark',
  },
  {
    name: 'model',
    path: '/catalog/default/model/customer-churn',
    person: 'user:default/priya.nair',
    shows: /The problem it solves[\s\S]*champion/,
    height: 1100,
  },
  {
    name: 'versions',
    path: '/catalog/default/model/customer-churn/versions',
    person: 'user:default/lena.hoffmann',
    shows: /champion[\s\S]*Metric over versions/,
  },
  {
    name: 'sources',
    path: '/mlops/sources',
    person: 'user:default/mateo.rossi',
    shows: /Git repositories[\s\S]*Last success/,
    height: 520,
  },
  {
    name: 'phone',
    path: '/mlops/explore',
    person: 'user:default/lena.hoffmann',
    shows: /Breast cancer screening/,
    width: 390,
    height: 780,
  },
];

/** Takes the pictures of the README from the portal that the tests visit. */
describe('pictures of the README', () => {
  let browser: Browser;

  before(async () => {
    await mkdir(folder, { recursive: true });
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  PICTURES.forEach(({ name, path, shows, ...view }) => {
    it(name, async () => {
      const { page, close } = await openPage(browser, view);
      await visitUntil(page, path, async () =>
        shows.test(await page.locator('body').innerText()),
      );
      // The underline of a tab slides to its place.
      await page.waitForTimeout(1_000);
      await page.screenshot({ path: `${folder}${name}.png` });
      await close();
    });
  });
});
