import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, visitUntil, type View } from './browser.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

const LENA = 'user:default/lena.hoffmann';
const PRIYA = 'user:default/priya.nair';
const SOFIA = 'user:default/sofia.lindqvist';
const MATEO = 'user:default/mateo.rossi';

const CHURN = '/catalog/default/model/customer-churn';

const PICTURES: (Omit<View, 'theme'> & {
  name: string;
  path: string;
  /** What the page says once it is whole. */
  shows: RegExp;
  /** The heading to begin with, where it is not that of the page. */
  from?: string;
})[] = [
  {
    name: 'home',
    path: '/',
    person: LENA,
    shows:
      /Models in production[\s\S]*Customer churn[\s\S]*Needs attention[\s\S]*Drift/,
    height: 1000,
  },
  {
    name: 'explore',
    path: '/mlops/explore?kind=Model',
    person: LENA,
    shows: /Customer churn[\s\S]*roc_auc/,
  },
  {
    name: 'model',
    path: '/catalog/default/model/payment-risk',
    person: LENA,
    shows: /How good it is[\s\S]*What it needs next/,
    height: 1100,
  },
  {
    name: 'product',
    path: CHURN,
    person: PRIYA,
    shows: /What shall become better[\s\S]*The data it needs in production/,
    from: 'Product',
    height: 1000,
  },
  {
    name: 'compliance',
    path: CHURN,
    person: SOFIA,
    shows: /Risk class \(EU AI Act\)[\s\S]*Regions/,
    from: 'Compliance',
    height: 700,
  },
  {
    name: 'versions',
    path: `${CHURN}/versions`,
    person: LENA,
    shows: /champion[\s\S]*Metric over versions[\s\S]*Baseline/,
    height: 1250,
  },
  {
    name: 'comparison',
    path: `${CHURN}/versions?compare=1,2`,
    person: LENA,
    shows: /Version 1 and version 2[\s\S]*Better/,
  },
  {
    name: 'runs',
    path: '/catalog/default/model/payment-risk/runs',
    person: LENA,
    shows: /Finished/,
    height: 700,
  },
  {
    name: 'card',
    path: '/catalog/default/model/payment-risk/card',
    person: LENA,
    shows: /Model card[\s\S]*Intended use/,
    height: 1100,
  },
  {
    name: 'monitoring',
    path: `${CHURN}/monitoring`,
    person: LENA,
    shows: /Drift over time[\s\S]*Threshold/,
    height: 1100,
  },
  {
    name: 'trace',
    path: `${CHURN}/trace`,
    person: SOFIA,
    shows: /Deployed version[\s\S]*Registered version/,
  },
  {
    name: 'lineage',
    path: `${CHURN}/lineage?depth=3&edge=dataset%3Atideway%3Acustomers%252Fdata%252Fcustomers.csv&edge=dataset%3Amlflow%253A%252F%252Ftideway%3Acustomer-churn&edge=derivation`,
    person: LENA,
    shows:
      /(?=[\s\S]*Customer records)(?=[\s\S]*Churn service)[\s\S]*Declared and observed/,
    height: 1000,
  },
  {
    name: 'impact',
    path: '/catalog/default/dataset/customers/lineage?show=impact',
    person: LENA,
    shows: /What depends on Customers[\s\S]*By owner[\s\S]*Customer churn/i,
    height: 900,
  },
  {
    name: 'raci',
    path: `${CHURN}/raci`,
    person: 'user:default/jonas.weber',
    shows: /Who acts[\s\S]*from domain[\s\S]*tariff project/,
    height: 1000,
  },
  {
    name: 'raci-matrix',
    path: '/raci?group=system',
    person: LENA,
    shows: /Customer relations[\s\S]*Customer churn/,
    height: 900,
  },
  {
    name: 'raci-gaps',
    path: '/raci?tab=gaps&gap=party-left&gap=no-responsible',
    person: LENA,
    shows: /ewa\.nowak has left/,
    height: 900,
  },
  {
    name: 'maturity',
    path: `${CHURN}/maturity?rubric=mlops`,
    person: LENA,
    // All sources have told: the monitor's reports came last.
    shows: /Level 1 · Visible[\s\S]*Monitoring\s+3 of 3[\s\S]*Next steps/,
    height: 1100,
  },
  {
    name: 'maturity-overview',
    path: '/maturity?rubric=mlops',
    person: LENA,
    shows: /Level 1: [1-9][\s\S]*customer-insight[\s\S]*follow the standard/,
    height: 1000,
  },
  {
    name: 'maturity-rubric',
    path: '/maturity?tab=rubrics&rubric=mlops',
    person: LENA,
    shows: /Somebody is Responsible for its deployment[\s\S]*Passes/,
    height: 1000,
  },
  {
    name: 'dataset',
    path: '/catalog/default/dataset/customers',
    person: LENA,
    shows: /Freshness[\s\S]*Schema/,
    height: 1100,
  },
  {
    name: 'quality',
    path: '/catalog/default/dataset/customers/quality',
    person: LENA,
    shows: /Quality/,
  },
  {
    name: 'pipeline',
    path: '/catalog/default/pipeline/customer-churn-training',
    person: LENA,
    shows: /Newest runs|Schedule/,
    height: 1000,
  },
  {
    name: 'search',
    path: '/search?query=top_decile_lift&types[]=mlops',
    person: LENA,
    shows: /Customer churn/,
    height: 560,
  },
  {
    name: 'sources',
    path: '/mlops/sources',
    person: MATEO,
    shows: /Git repositories[\s\S]*Last success/,
    height: 520,
  },
  {
    name: 'phone',
    path: CHURN,
    person: LENA,
    shows: /How good it is/,
    width: 390,
    height: 780,
  },
];

// WAYMARK_PICTURES=lineage,impact takes these alone.
const wanted = process.env.WAYMARK_PICTURES?.split(',');

/** Takes the pictures of the README from the portal that the tests visit. */
describe('pictures of the README', () => {
  let browser: Browser;

  before(async () => {
    await mkdir(folder, { recursive: true });
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  const THEMES = ['light', 'dark'] as const;
  PICTURES.filter(({ name }) => wanted?.includes(name) ?? true)
    .flatMap(picture => THEMES.map(theme => ({ theme, ...picture })))
    .forEach(({ name, path, shows, from, ...view }) => {
      it(`${name}, ${view.theme}`, async () => {
        const { page, close } = await openPage(browser, view);
        await visitUntil(page, path, async () =>
          shows.test(await page.locator('body').innerText()),
        );
        if (from) {
          await page
            .getByRole('heading', { name: from, exact: true })
            .evaluate(heading => heading.scrollIntoView({ block: 'start' }));
        }
        // The underline of a tab slides to its place.
        await page.waitForTimeout(1_000);
        await page.screenshot({ path: `${folder}${name}-${view.theme}.png` });
        await close();
      });
    });
});
