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
const LENA = 'user:default/lena.hoffmann';
const EDGE = 'Details of the edge from Customers to Customer churn';

/** A session of Lena Hoffmann, and what went wrong in it. */
/** The button of a node in the picture, by the beginning of what it says. */
function nodeNamed(page: Page, name: string) {
  return page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
}

describe('a data scientist asks where a model comes from', () => {
  const me = session({ person: LENA });

  it('sees on the overview what it is made from and what uses it', async () => {
    const { page } = me;
    // Events of the repositories arrive some seconds after the declarations,
    // and those of one repository after those of another.
    const nodes = page.getByRole('table', { name: /^\d+ nodes$/ });
    const edge = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: EDGE }) });
    await visitUntil(page, `${MODEL}/lineage?view=table`, async () => {
      const parts = await Promise.all(
        [
          nodes.getByRole('button', { name: /^Customer records/ }),
          nodes.getByRole('button', { name: 'Churn service' }),
          edge.getByText('Declared and observed'),
        ].map(part => part.first().isVisible()),
      );
      return parts.every(Boolean);
    });
    const open = page.getByRole('button', { name: 'Open lineage' });
    await visitUntil(page, MODEL, () => open.isVisible());
    await page.getByText('Made from').first().waitFor();
    await open.click();
    await page.waitForURL(/\/lineage/);
  });

  it('walks from the raw data over the model to the endpoint', async () => {
    const { page } = me;
    for (const name of [
      'Dataset: Customer records',
      'Dataset: Customers',
      'Model: Customer churn',
      'Endpoint: Churn service',
    ]) {
      await nodeNamed(page, name).waitFor();
    }
    await savePicture(page, 'lineage-graph');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('sees the run between them when jobs are shown', async () => {
    const { page } = me;
    await page.getByLabel('Show jobs').check();
    await nodeNamed(page, 'Job: Customer churn, training').waitFor();
    await savePicture(page, 'lineage-jobs');
    await page.getByLabel('Show jobs').uncheck();
  });

  it('reads why an edge is there and when it was seen', async () => {
    const { page } = me;
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: EDGE }).click();
    const panel = page.getByRole('region', { name: EDGE });
    await panel.getByText('Declared and observed').waitFor();
    await panel.getByText('Runs of').first().waitFor();
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('has the same in a table and in a file', async () => {
    const { page } = me;
    const nodes = page.getByRole('table', { name: /^\d+ nodes$/ });
    await nodes.getByRole('button', { name: 'Churn service' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Edges CSV' }).click(),
    ]);
    const parts = await (await download.createReadStream()).toArray();
    const text = Buffer.concat(parts).toString('utf8');
    assert.match(text, /Customers,.*Customer churn,derivation,both/);
  });

  it('follows the path between two ends, in an address to share', async () => {
    const { page } = me;
    const table = page.getByRole('table', { name: /^\d+ nodes$/ });
    await table.getByRole('button', { name: /^Customer records/ }).click();
    await page.getByRole('button', { name: 'Path from here' }).click();
    await table.getByRole('button', { name: 'Churn service' }).click();
    await page.getByRole('button', { name: 'Path to here' }).click();
    const steps = page.getByRole('list', { name: 'Steps of the path' });
    await steps.waitFor();
    const expected = [
      'Customer records (raw export)',
      'Customers',
      'Customer churn',
      'Churn service',
    ];
    assert.deepEqual(
      await steps.getByRole('listitem').allTextContents(),
      expected,
    );

    await page.reload();
    await steps.waitFor();
    assert.deepEqual(
      await steps.getByRole('listitem').allTextContents(),
      expected,
    );
    assert.deepEqual(me.errors, []);
  });
});

describe('whoever changes a dataset asks whom that reaches', () => {
  const me = session({ person: LENA });

  it('finds it on the Lineage page, by keyboard alone', async () => {
    const { page } = me;
    await page.goto(`${portalUrl}/lineage`);
    const field = page.getByRole('combobox', { name: /^Dataset, model/ });
    await field.focus();
    // At once, so that no list for half of the word is chosen from.
    await page.keyboard.insertText('customers');
    await page
      .getByRole('option', { name: /Customers/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Lineage of/ }).waitFor();
  });

  it('walks the picture with arrows and opens details with Enter', async () => {
    const { page } = me;
    const graph = page.getByRole('application', { name: /^Lineage of/ });
    await graph.waitFor();
    await graph.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: /^Details of/ });
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('reads the models, endpoints and owners it reaches, and takes them along', async () => {
    const { page } = me;
    await page.getByRole('tab', { name: 'Impact' }).click();
    const list = page.getByRole('table', { name: 'Affected' });
    await list.getByRole('button', { name: 'Customer churn' }).waitFor();
    await list.getByRole('button', { name: 'Churn service' }).waitFor();
    await page
      .getByRole('table', { name: 'By owner' })
      .getByRole('link')
      .first()
      .waitFor();
    await savePicture(page, 'lineage-impact');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    const parts = await (await download.createReadStream()).toArray();
    const text = Buffer.concat(parts).toString('utf8');
    assert.match(text, /model,Customer churn,/);
    assert.match(text, /group:default\/customer-insight/);
  });

  it('sees where declarations and runs disagree', async () => {
    const { page } = me;
    await page.getByRole('tab', { name: 'Drift' }).click();
    await page
      .getByRole('heading', { name: 'Where declarations and runs disagree' })
      .waitFor();
    await page
      .getByRole('table', { name: 'Edges' })
      .or(page.getByText('They agree'))
      .first()
      .waitFor();
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    assert.deepEqual(me.errors, []);
  });
});

describe('somebody on a phone', () => {
  const me = session({ person: LENA, width: 360, height: 760 });

  for (const [name, path, text] of [
    ['the picture', '/lineage', 'Customer churn'],
    ['the table', '/lineage?view=table', 'Nodes CSV'],
    ['the impact', '/lineage?show=impact', 'Affected'],
    ['the drift', '/lineage?show=drift', 'Where declarations and runs'],
  ] as const) {
    it(`reads ${name} without scrolling sideways`, async () => {
      const { page } = me;
      await visitUntil(page, `${MODEL}${path}`, () =>
        page.getByText(text).first().isVisible(),
      );
      assert.deepEqual(await findSidewaysScroll(page), []);
      assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    });
  }
});
