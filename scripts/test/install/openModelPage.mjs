import { chromium } from 'playwright-core';
import { openMaturity } from './openMaturity.mjs';

const PATIENCE_MS = 60_000;
const CARDS = ['Model', 'Versions', 'Product', 'Monitoring', 'Compliance'];
// Of the other families. In the classic system their READMEs show the lines of
// the cards for an overview of the adopter's own, which a model's is not.
const FURTHER_CARDS = ['RACI', 'Ownership', 'Maturity'];
// The heading that stands in each tab.
const TABS = {
  Runs: 'Runs',
  Card: 'Model card',
  Monitoring: 'How it is watched',
  Trace: 'Trace',
};

/**
 * Opens a model's page as a guest and checks that it shows what the registry
 * knows, and that nothing went wrong meanwhile.
 *
 * @param options.model `<namespace>/<kind>/<name>`
 * @param options.service the same, of a component that serves it
 * @param options.versions what the registry knows, newest first
 */
export async function openModelPage(options) {
  const { check, system, browser, baseUrl, model, service, versions } = options;
  const chrome = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox'],
  });
  const see = (what, work) => check(`${system} frontend: ${what}`, work);
  try {
    const page = await chrome.newPage({
      viewport: { width: 1440, height: 900 },
    });
    page.setDefaultTimeout(PATIENCE_MS);
    const errors = collectErrors(page);

    await see('a guest signs in', async () => {
      await page.goto(`${baseUrl}/catalog/${model}`);
      await page.getByRole('button', { name: 'Enter' }).click();
    });
    await see('the overview has the cards of a model', async () => {
      for (const name of CARDS) {
        await headingOf(page, name).waitFor();
      }
    });
    await see('the cards show the metrics of the newest version', () =>
      waitForMetric(page.locator('body'), versions[0]),
    );
    await see('the Versions tab lists every version', async () => {
      await openTab(page, 'Versions');
      for (const version of versions) {
        const row = page
          .getByRole('row')
          .filter({ hasText: new RegExp(`^v?\\s*${version.version}\\b`) });
        await waitForMetric(row.first(), version);
      }
    });
    for (const [tab, heading] of Object.entries(TABS)) {
      await see(`the tab ${tab} opens`, async () => {
        await openTab(page, tab);
        await headingOf(page, heading).waitFor();
      });
    }
    await see('the Lineage page finds the model and draws it', async () => {
      await page.goto(`${baseUrl}/lineage`);
      await page
        .getByRole('combobox', { name: /^Dataset, model/ })
        .fill('churn');
      await page.getByRole('option', { name: 'Model Customer churn' }).click();
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('table', { name: /^\d+ edges?$/ }).waitFor();
      await page.getByRole('button', { name: 'Picture' }).click();
      await page.locator('.react-flow__node').first().waitFor();
    });
    await see('the RACI page has the model in its matrix', async () => {
      await page.goto(`${baseUrl}/raci`);
      await page
        .getByRole('table', { name: 'Who acts for what' })
        .getByRole('rowheader', { name: /^Customer churn/ })
        .first()
        .waitFor();
    });
    await see('the tab RACI opens', async () => {
      // By its address: the page of the same name is in the sidebar, too.
      await page.goto(`${baseUrl}/catalog/${model}/raci`);
      await headingOf(page, 'Who acts').waitFor();
    });
    await see('an overview has the cards of who acts and how far', async () => {
      const shown = system === 'classic' ? service : model;
      await page.goto(`${baseUrl}/catalog/${shown}`);
      for (const name of FURTHER_CARDS) {
        await headingOf(page, name).waitFor();
      }
      // The level of each track, in the scorecard.
      await page
        .getByRole('list', { name: /^Tracks of / })
        .first()
        .waitFor();
    });
    await openMaturity({ see, page, baseUrl, model });
    await see('Explore finds the model', async () => {
      await page.goto(`${baseUrl}/mlops/explore`);
      await page
        .getByRole('link', { name: 'Customer churn', exact: true })
        .first()
        .waitFor();
    });
    await see('nothing is said on the console', async () => {
      if (errors.length > 0) {
        throw new Error(errors.join('\n'));
      }
    });
  } finally {
    await chrome.close();
  }
}

function headingOf(page, name) {
  return page.getByRole('heading', { name, exact: true }).first();
}

async function openTab(page, name) {
  await page
    .getByRole('tab', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
    .click();
  await page.waitForURL(new RegExp(`/${name.toLowerCase()}(?:[?#]|$)`));
}

/** Waits until one of a version's metrics can be read in some part of a page. */
async function waitForMetric(part, version) {
  const texts = version.metrics
    .map(({ value }) => value)
    .filter(value => Number.isFinite(value) && !Number.isInteger(value))
    .flatMap(value => [2, 3, 4].map(digits => value.toFixed(digits)));
  if (texts.length === 0) {
    throw new Error(`version ${version.version} has no metric to look for`);
  }
  await part
    .filter({ hasText: new RegExp(texts.join('|').replaceAll('.', '\\.')) })
    .waitFor();
}

/** Errors on the console, exceptions, and requests that failed. */
function collectErrors(page) {
  const errors = [];
  page.on('console', message => {
    if (message.type() === 'error') {
      errors.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', error => errors.push(`exception: ${error.message}`));
  page.on('response', response => {
    if (response.status() >= 400) {
      errors.push(`${response.status()} from ${response.url()}`);
    }
  });
  return errors;
}
