import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, portalFolder } from './browser.ts';
import { startPortal } from '../../scripts/test/builtPortal.mjs';

/**
 * The same artefacts as every other journey, started the way the container
 * image starts them: what is only for one person's own machine must be gone.
 */
describe('the portal in production', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let browser: Browser;

  before(async () => {
    portal = await startPortal({
      portal: portalFolder,
      nodeEnv: 'production',
      // The example people stay in this configuration on purpose: a forgotten
      // setting alone must not open the door.
      config: [
        fileURLToPath(
          new URL('../app-config.production-test.yaml', import.meta.url),
        ),
      ],
    });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('signs nobody in without a password', async () => {
    const response = await fetch(
      `${portal.baseUrl}/api/auth/examplePeople/refresh`,
      { headers: { 'x-waymark-person': 'user:default/mateo.rossi' } },
    );
    assert.equal(response.status, 404);
  });

  it('does not read repositories from the disk', async () => {
    const response = await fetch(
      `${portal.baseUrl}/api/local-git/waymark/blob/HEAD/package.json`,
    );
    assert.equal(response.status, 404);
  });

  it('answers nothing about models to whoever is not signed in', async () => {
    for (const path of ['/explore', '/sources', '/catalog-changes?after=0']) {
      const response = await fetch(`${portal.baseUrl}/api/mlops/v1${path}`);
      assert.equal(response.status, 401, path);
    }
  });

  it('shows a sign-in page', async () => {
    const { page, errors, close } = await openPage(browser);
    await page.goto(portal.baseUrl);
    await page.getByRole('button').first().waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
