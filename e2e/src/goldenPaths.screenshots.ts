import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  launchBrowser,
  madeRepositories,
  openPage,
  repository,
  untilSettled,
  visitUntil,
} from './browser.ts';
import { changeRepository, edit } from './changeRepository.ts';
import { goOn, pick } from './wizard.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const LENA = 'user:default/lena.hoffmann';
const THEMES = ['light', 'dark'] as const;

/**
 * Takes the pictures of golden paths. They tell a story, a project that is made
 * and whose template moves on, so that they are taken one after the other.
 */
describe('pictures of golden paths', { skip: !isWanted() }, () => {
  let browser: Browser;
  let light: Page;
  let dark: Page;

  async function takeBoth(name: string): Promise<void> {
    for (const [index, page] of [light, dark].entries()) {
      await untilSettled(page);
      await page.screenshot({
        path: `${folder}${name}-${THEMES[index]}.png`,
      });
    }
  }

  before(async () => {
    await mkdir(folder, { recursive: true });
    browser = await launchBrowser();
    const view = { person: LENA, height: 1100 };
    ({ page: light } = await openPage(browser, { ...view, theme: 'light' }));
    ({ page: dark } = await openPage(browser, { ...view, theme: 'dark' }));
  });

  after(() => browser?.close());

  it('tools and plan of a project that is being created', async () => {
    for (const page of [light, dark]) {
      await fillIn(page);
    }
    await takeBoth('create-tools');
    for (const page of [light, dark]) {
      await goOn(page);
      await page.getByText('from domain retail-energy').first().waitFor();
      await goOn(page);
      await page
        .getByText('No problems were found.')
        .waitFor({ timeout: 90_000 });
    }
    await takeBoth('create-plan');
  });

  it('the project, once its template has moved on', async () => {
    await goOn(light);
    await light.getByRole('button', { name: 'Create' }).click();
    await light
      .getByRole('link', { name: 'The model' })
      .waitFor({ timeout: 60_000 });
    changeRepository(
      join(madeRepositories, 'tide-heights.git'),
      'Fetch the tide tables',
      checkout =>
        edit(
          join(checkout, 'Makefile'),
          text => `${text}\ntides:\n\t@echo ours\n`,
        ),
    );
    changeRepository(repository, 'Show the slowest tests', checkout => {
      const template = join(checkout, 'templates/ml-training-pipeline');
      edit(join(template, 'template.yaml'), text =>
        text.replace('template-version: 1.0.0', 'template-version: 1.1.0'),
      );
      edit(join(template, 'skeleton/Makefile.njk'), text =>
        text.replace('pytest', 'pytest --durations=10'),
      );
    });
    for (const page of [light, dark]) {
      await visitUntil(page, '/golden-paths?tab=projects', () =>
        page.getByText('1 version behind').isVisible(),
      );
    }
    await takeBoth('golden-paths');
    for (const page of [light, dark]) {
      await page.getByRole('link', { name: 'Tide heights' }).first().click();
      await page.getByRole('button', { name: 'Update…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByText(/^From 1\.0\.0 to 1\.1\.0/)
        .waitFor({ timeout: 90_000 });
      await dialog.getByRole('button', { name: /^Makefile/ }).click();
    }
    await takeBoth('golden-path-update');
  });
});

/** Whether one of these is among the pictures that are asked for. */
function isWanted(): boolean {
  const wanted = process.env.WAYMARK_PICTURES?.split(',');
  return wanted?.includes('golden-paths') ?? true;
}

/** Up to the step of the tools. */
async function fillIn(page: Page): Promise<void> {
  const name = page.getByRole('textbox', { name: /^Name/ });
  await visitUntil(page, '/create/templates/default/ml-training-pipeline', () =>
    name.isVisible(),
  );
  await name.fill('tide-heights');
  await page.getByRole('textbox', { name: /^Title/ }).fill('Tide heights');
  await page
    .getByRole('textbox', { name: /^What it predicts/ })
    .fill('Says how high the water comes at the harbour road.');
  await pick(page, /^Owner/, 'insight');
  await pick(page, /^System/, 'relations');
  await goOn(page);
  await page
    .getByRole('textbox', { name: /problem/ })
    .fill('Nobody knows when the harbour road floods.');
  await goOn(page);
  await page.getByText('A DAG whose tasks are').waitFor();
}
