import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  portalUrl,
  visitUntil,
} from './browser.ts';

/**
 * What a data scientist does on a first morning, in one session: who am I, what
 * do we run, is there a model for this, which version, trained on what, and
 * does the portal hear from its sources?
 */
describe('a data scientist finds their way', () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];

  before(async () => {
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser));
  });

  after(async () => {
    await browser?.close();
  });

  it('signs in as a person of the example organisation', async () => {
    await page.goto(portalUrl);
    await page.getByText('all of its people are invented').waitFor();
    await page.getByRole('button', { name: /Lena Hoffmann/ }).click();
    // The catalog may still be reading the people; the page tries again by itself.
    await page
      .getByRole('link', { name: 'Waymark, home' })
      .waitFor({ timeout: 120_000 });
  });

  it('sees at home what runs, who owns it and what needs attention', async () => {
    const drift = page.getByRole('link', { name: 'Drift: see all 2' });
    await visitUntil(page, '/', () => drift.isVisible());
    await page
      .getByRole('link', { name: /Customer churn/ })
      .first()
      .waitFor();
    await page
      .getByText('Hello, Lena')
      .or(page.getByText(/Lena Hoffmann/))
      .first()
      .waitFor();
    assert.deepEqual(
      await findAccessibilityProblems(page, 'main, [role=main], article'),
      [],
    );
  });

  it('narrows Explore down to what they look for, in an address to share', async () => {
    await page.getByRole('link', { name: 'Explore', exact: true }).click();
    await page.getByRole('tab', { name: /Models/ }).click();
    await page.getByRole('checkbox', { name: /production/ }).check();
    await page
      .getByRole('searchbox')
      .or(page.getByPlaceholder(/Search/))
      .first()
      .fill('churn');
    await page.waitForURL(/q=churn/);
    const shared = page.url();
    await page
      .getByText(/^1 (entity|model|result)/i)
      .first()
      .waitFor();

    const second = await openPage(browser, {
      person: 'user:default/priya.nair',
    });
    await second.page.goto(shared);
    await second.page.getByRole('link', { name: 'Customer churn' }).waitFor();
    await second.close();
  });

  it('says so when nothing matches, and leads back', async () => {
    const search = page
      .getByRole('searchbox')
      .or(page.getByPlaceholder(/Search/))
      .first();
    await search.fill('no such thing anywhere');
    await page
      .getByText(/Nothing matches/i)
      .first()
      .waitFor();
    await search.fill('churn');
    await page.getByRole('link', { name: 'Customer churn' }).waitFor();
  });

  it('opens the model and reads its versions with metrics, data and source', async () => {
    await page.getByRole('link', { name: 'Customer churn' }).click();
    await page.waitForURL(/\/catalog\/default\/model\/customer-churn/);
    await page
      .getByRole('heading', { name: 'Customer churn' })
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const champion = page.getByRole('row', { name: /champion/ }).first();
    await champion.waitFor();
    assert.match(await champion.innerText(), /v2/);
    // Its column follows from what the answer with the versions says of metrics.
    await page.getByRole('columnheader', { name: 'roc_auc' }).first().waitFor();
    assert.deepEqual(await findAccessibilityProblems(page, 'table'), []);
  });

  it('follows the model to the data set it was trained on', async () => {
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await page.getByRole('link', { name: 'Customers' }).first().click();
    await page.waitForURL(/\/catalog\/default\/dataset\/customers/);
    await page.getByRole('heading', { name: 'Customers' }).first().waitFor();
  });

  it('reads on the Sources page when the portal last heard from each source', async () => {
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await page.getByText('Last success').first().waitFor();
    // While it is read again, a bar moves across its card.
    await page.getByText('Up to date').first().waitFor({ timeout: 120_000 });
    // A data scientist may look, but not start a synchronisation.
    assert.equal(
      await page
        .getByRole('button', { name: /^refresh$/i })
        .isEnabled()
        .catch(() => false),
      false,
    );
    assert.deepEqual(
      await findAccessibilityProblems(page, 'main, [role=main], article'),
      [],
    );
  });

  it('never met an error on the way', () => {
    assert.deepEqual(errors, []);
  });
});
