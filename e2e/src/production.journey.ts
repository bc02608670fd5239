import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, productionUrl } from './browser.ts';

/**
 * The same artefacts as every other journey, started the way the container
 * image starts them: what is only for one person's own machine must be gone.
 */
describe('the portal in production', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  it('signs nobody in without a password', async () => {
    const response = await fetch(
      `${productionUrl}/api/auth/examplePeople/refresh`,
      { headers: { 'x-waymark-person': 'user:default/mateo.rossi' } },
    );
    assert.equal(response.status, 404);
  });

  it('does not read repositories from the disk', async () => {
    const response = await fetch(
      `${productionUrl}/api/local-git/waymark/blob/HEAD/package.json`,
    );
    assert.equal(response.status, 404);
  });

  it('answers nothing about models to whoever is not signed in', async () => {
    for (const path of ['/explore', '/sources', '/catalog-changes?after=0']) {
      const response = await fetch(`${productionUrl}/api/mlops/v1${path}`);
      assert.equal(response.status, 401, path);
    }
  });

  it('shows a sign-in page', async () => {
    const { page, errors, close } = await openPage(browser);
    await page.goto(productionUrl);
    await page.getByRole('button').first().waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
