import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  findAccessibilityProblems,
  findSidewaysScroll,
  portalUrl,
  savePicture,
  visitUntil,
} from './browser.ts';
import { session } from './session.ts';

const MODEL = '/catalog/default/model/customer-churn';
const CONTENT = 'main, [role=main], article';

/** A session as somebody of the example organisation, and what went wrong in it. */
/** True once a text is on the page; for pages whose sources are still read. */
function shows(page: Page, text: string | RegExp) {
  return () => page.getByText(text).first().isVisible();
}

describe('a data scientist compares versions and picks one', () => {
  const me = session({ person: 'user:default/lena.hoffmann' });

  it('sees on the overview how good the model is and what it needs next', async () => {
    const { page } = me;
    await visitUntil(page, MODEL, shows(page, 'How good it is'));
    await page.getByText('roc_auc').first().waitFor();
    await page.getByRole('heading', { name: 'What it needs next' }).waitFor();
    await savePicture(page, 'model-overview');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('sees how a model moved from version to version', async () => {
    const { page } = me;
    await visitUntil(page, '/catalog/default/model/payment-risk', () =>
      page.getByRole('img', { name: /^roc_auc of 3 versions/ }).isVisible(),
    );
    await page.goto(`${portalUrl}${MODEL}`);
  });

  it('sorts the versions by a metric, in an address to share', async () => {
    const { page } = me;
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const table = page.getByRole('table', { name: 'Versions' });
    await table.waitFor();
    await table.getByRole('button', { name: 'roc_auc' }).click();
    await page.waitForURL(/sort=metric/);
    assert.equal(
      await table
        .getByRole('columnheader', { name: 'roc_auc' })
        .getAttribute('aria-sort'),
      'descending',
    );
  });

  it('puts two versions side by side and is told what cannot be compared', async () => {
    const { page } = me;
    await page.getByRole('checkbox', { name: 'Compare v1' }).check();
    await page.getByRole('checkbox', { name: 'Compare v2' }).check();
    await page
      .getByRole('heading', { name: 'Version 1 and version 2' })
      .waitFor();
    await page.waitForURL(/compare=/);
    await page.getByRole('table', { name: 'Metrics of both' }).waitFor();
    await savePicture(page, 'model-comparison');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);

    await page.goto(`${page.url().split('?')[0]}?compare=2,4`);
    await page.getByText('Not comparable').first().waitFor();
  });

  it('follows a metric over the versions, as a picture and as a table', async () => {
    const { page } = me;
    await page
      .getByRole('img', { name: /over versions; the same values/ })
      .waitFor();
    await page.getByText('Baseline', { exact: false }).first().waitFor();
    await page.getByLabel('Show as table').check();
    await page
      .getByRole('table', { name: /over versions, the newest first/ })
      .waitFor();
  });

  it('reads what a version was made of', async () => {
    const { page } = me;
    await page.getByRole('button', { name: 'Details of v2' }).click();
    await page.getByRole('heading', { name: 'Parameters' }).waitFor();
    await page.getByText('customers').first().waitFor();
    assert.deepEqual(me.errors, []);
  });
});

describe('a product manager reads what the model is for', () => {
  const me = session({ person: 'user:default/priya.nair' });

  it('finds goals, people, promises and risks without a word of machine learning', async () => {
    const { page } = me;
    await visitUntil(page, MODEL, shows(page, 'What shall become better'));
    for (const text of [
      'Customers leaving per month',
      'Who answers for it',
      'What users may rely on',
      'It answers within 150 ms.',
      'Is it better than something simple?',
      'The data it needs in production',
    ]) {
      await page.getByText(text).first().waitFor();
    }
    await page
      .getByRole('link', { name: /Priya Nair/ })
      .first()
      .waitFor();
  });

  it('sees which inputs carry a risk, and why', async () => {
    const { page } = me;
    await page
      .getByText(/In production it may look different: The app of August/)
      .first()
      .waitFor();
    await page
      .getByText('Nobody has found out whether it is there in production.')
      .first()
      .waitFor();
    await page
      .getByRole('heading', { name: 'Product', exact: true })
      .scrollIntoViewIfNeeded();
    await savePicture(page, 'product-card');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    assert.deepEqual(me.errors, []);
  });
});

describe('an auditor follows the trace', () => {
  const me = session({ person: 'user:default/sofia.lindqvist' });

  it('starts from what a regulator would ask', async () => {
    const { page } = me;
    await visitUntil(page, MODEL, shows(page, 'Risk class (EU AI Act)'));
    await page.getByText('Limited risk').first().waitFor();
    await page.getByText('Pseudonymised').first().waitFor();
    await page.getByText('eu-central').first().waitFor();
    await page.getByRole('link', { name: 'Who did what, when' }).click();
    await page.waitForURL(/\/trace/);
  });

  it('reads who trained, registered, promoted and deployed which version', async () => {
    const { page } = me;
    const steps = page.getByRole('list', { name: 'Steps, newest first' });
    await steps.waitFor();
    for (const action of [
      /Deployed version/,
      /Trained version/,
      /Registered version/,
    ]) {
      await steps.getByText(action).first().waitFor();
    }
    await savePicture(page, 'model-trace');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('narrows it down to one version and takes the list along', async () => {
    const { page } = me;
    await page.goto(`${page.url().split('?')[0]}?version=2`);
    await page.getByText('Only what happened to version 2.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    const csv = await (await download.createReadStream()).toArray();
    const text = Buffer.concat(csv).toString('utf8');
    assert.match(text, /deployed/);
    assert.doesNotMatch(text, /,1,/);
    assert.deepEqual(me.errors, []);
  });
});

describe('somebody on a phone, in the dark', () => {
  const me = session({
    person: 'user:default/lena.hoffmann',
    width: 360,
    height: 760,
    theme: 'dark',
  });

  for (const [name, path, text] of [
    ['the overview', '', 'How good it is'],
    ['the versions', '/versions', 'champion'],
    ['the card', '/card', 'Intended use'],
    ['monitoring', '/monitoring', 'Drift over time'],
    ['the trace', '/trace', 'Deployed version'],
  ] as const) {
    it(`reads ${name} without scrolling sideways`, async () => {
      const { page } = me;
      await visitUntil(page, `${MODEL}${path}`, shows(page, text));
      assert.deepEqual(await findSidewaysScroll(page), []);
      assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    });
  }
});

describe('whoever searches', () => {
  const me = session({ person: 'user:default/hannah.fischer' });

  for (const [what, words, found] of [
    ['a metric', 'top_decile_lift', 'Customer churn'],
    ['a tag', 'retention', 'Customer churn'],
    ['a data set', 'customers', 'Customer churn'],
    ['an owner', 'customer-insight', 'Customer churn'],
  ] as const) {
    it(`finds the model by ${what}`, async () => {
      const { page } = me;
      const result = page.getByRole('link', { name: found }).first();
      await visitUntil(page, `/search?query=${words}&types[]=mlops`, () =>
        result.isVisible(),
      );
    });
  }
});
