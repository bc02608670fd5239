import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  findAccessibilityProblems,
  findSidewaysScroll,
  madeRepositories,
  portalUrl,
  repository,
  savePicture,
  untilSettled,
  visitUntil,
} from './browser.ts';
import { changeRepository, edit } from './changeRepository.ts';
import { session } from './session.ts';
import { goOn, pick } from './wizard.ts';

const LENA = 'user:default/lena.hoffmann';
const SOFIA = 'user:default/sofia.lindqvist';
const TEMPLATE = '/create/templates/default/ml-training-pipeline';
const PROJECT = '/golden-paths?tab=projects';
const MODEL = '/catalog/default/model/tide-heights';
const CONTENT = 'main, [role=main], article';

describe('a data scientist creates a project', () => {
  const me = session({ person: LENA });

  it('is told while typing that a name is taken', async () => {
    const { page } = me;
    await visitUntil(page, TEMPLATE, () =>
      page.getByRole('textbox', { name: /^Name/ }).isVisible(),
    );
    const name = page.getByRole('textbox', { name: /^Name/ });
    await name.fill('customer-churn');
    await page
      .getByText('The catalog has a Model of this name: Customer churn.')
      .waitFor();
    await name.fill('tide-heights');
    await page.getByRole('textbox', { name: /^Title/ }).fill('Tide heights');
    await page
      .getByRole('textbox', { name: /^What it predicts/ })
      .fill('Says how high the water comes.');
    await pick(page, /^Owner/, 'insight');
    // What was answered before may be saved by now, the last answer not.
    await Promise.all([
      page.waitForRequest(
        request =>
          /\/drafts\//.test(request.url()) &&
          /customer-relations/.test(request.postData() ?? ''),
        { timeout: 60_000 },
      ),
      pick(page, /^System/, 'relations'),
    ]);
    await page.getByText('Saved. Go on with it from any device').waitFor();
    await untilSettled(page);
    await savePicture(page, 'create-project');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('leaves, and goes on with the draft by its link', async () => {
    const { page } = me;
    const link = page.getByRole('link', { name: 'This draft' });
    const address = await link.getAttribute('href');
    assert.match(address ?? '', /\/golden-paths\/drafts\/[0-9a-f-]{36}$/);
    await page.goto(new URL(address ?? '', portalUrl).href);
    await page.waitForURL(/\/create\/templates\/default\/ml-training-pipeline/);
    const title = page.getByRole('textbox', { name: /^Title/ });
    await title.waitFor();
    assert.equal(await title.inputValue(), 'Tide heights');
    await goOn(page);
  });

  it('writes the brief', async () => {
    const { page } = me;
    await page
      .getByRole('textbox', { name: /problem/ })
      .fill('Nobody knows when the harbour road floods.');
    await untilSettled(page);
    await savePicture(page, 'create-product');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await goOn(page);
  });

  it('chooses tools, each with what it means', async () => {
    const { page } = me;
    await page.getByText('A DAG whose tasks are').waitFor();
    await page.getByRole('radio', { name: /^In the repository/ }).check();
    await untilSettled(page);
    await savePicture(page, 'create-tools');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await goOn(page);
  });

  it('sees who will act, and where that comes from', async () => {
    const { page } = me;
    await page.getByText('from domain retail-energy').first().waitFor();
    await untilSettled(page);
    await savePicture(page, 'create-raci');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await goOn(page);
  });

  it('sees what will be made before it is', async () => {
    const { page } = me;
    await page
      .getByText('This is what your answers give. Nothing was made.')
      .waitFor({ timeout: 90_000 });
    await page.getByText('No problems were found.').waitFor();
    await page
      .getByText(/^Machine learning in production: level \d of 3/)
      .waitFor();
    await page.getByText('catalog-info.yaml').first().waitFor();
    await untilSettled(page);
    await savePicture(page, 'create-plan');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await goOn(page);
  });

  it('creates it and reaches its page', async () => {
    const { page } = me;
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/create\/tasks\//);
    const model = page.getByRole('link', { name: 'The model' });
    await model.waitFor({ timeout: 60_000 });
    await savePicture(page, 'create-run');
    // The catalog reads one entity of the project after the other.
    await visitUntil(page, MODEL, async () => {
      const parts = await Promise.all(
        [
          page.getByRole('heading', { name: 'Tide heights' }),
          page.getByText('Says how high the water comes.'),
          page.getByRole('link', { name: 'Tide heights, training' }),
        ].map(part => part.first().isVisible()),
      );
      return parts.every(Boolean);
    });
    assert.deepEqual(me.errors, []);
  });

  it('finds what the run made in its receipt', async () => {
    const { page } = me;
    await visitUntil(page, '/golden-paths?tab=receipts', () =>
      page.getByText(/^Repository tide-heights in/).isVisible(),
    );
    await untilSettled(page);
    await savePicture(page, 'receipts');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('sees on its page which template it came from', async () => {
    const { page } = me;
    const card = page
      .getByRole('heading', { name: 'Golden path', exact: true })
      .first();
    await visitUntil(page, MODEL, async () => {
      await page.mouse.wheel(0, 4_000);
      return card.isVisible();
    });
    await card.scrollIntoViewIfNeeded();
    await untilSettled(page);
    await savePicture(page, 'golden-path-card');
  });
});

describe('the template moves on', () => {
  const me = session({ person: LENA });

  it('shows that the project is behind', async () => {
    const { page } = me;
    changeRepository(
      join(madeRepositories, 'tide-heights.git'),
      'Say where the gauges are',
      folder =>
        edit(join(folder, 'README.md'), text => `${text}\nThe gauges.\n`),
    );
    changeRepository(repository, 'Greet in the Makefile', folder => {
      const template = join(folder, 'templates/ml-training-pipeline');
      edit(join(template, 'template.yaml'), text =>
        text.replace('template-version: 1.0.0', 'template-version: 1.1.0'),
      );
      edit(
        join(template, 'skeleton/Makefile.njk'),
        text => `${text}\nhello:\n\t@echo hello\n`,
      );
    });
    await visitUntil(page, PROJECT, () =>
      page.getByText('1 version behind').isVisible(),
    );
    await untilSettled(page);
    await savePicture(page, 'projects');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('previews the update: what the template changed, and nothing else', async () => {
    const { page } = me;
    await page
      .getByRole('button', { name: 'Tide heights' })
      .or(page.getByRole('link', { name: 'Tide heights' }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Update…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText('From 1.0.0 to 1.1.0. No conflicts.')
      .waitFor({ timeout: 90_000 });
    await dialog.getByText('Makefile').first().waitFor();
    await untilSettled(page);
    await savePicture(page, 'update-preview');
    assert.equal(await dialog.getByText('README.md').count(), 0);
    assert.deepEqual(
      await findAccessibilityProblems(page, '[role=dialog]'),
      [],
    );
  });

  it('proposes it as a branch that keeps what people wrote', async () => {
    const { page } = me;
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Propose the update' }).click();
    const said = dialog.getByText(/^The branch .* was pushed/);
    await said.waitFor({ timeout: 60_000 });
    const branch = /branch (\S+) was pushed/.exec(await said.innerText())?.[1];
    const made = join(madeRepositories, 'tide-heights.git');
    const show = (path: string) =>
      execFileSync('git', ['-C', made, 'show', `${branch}:${path}`], {
        encoding: 'utf8',
      });
    assert.match(show('Makefile'), /@echo hello/);
    assert.match(show('README.md'), /The gauges\./);
    assert.match(show('.waymark/template.yaml'), /version: 1\.1\.0/);
    assert.match(show('catalog-info.yaml'), /template-version: 1\.1\.0/);
  });
});

describe('somebody else, on a phone, in the dark', () => {
  const me = session({ person: SOFIA, width: 360, height: 780, theme: 'dark' });

  it('reads projects and templates without scrolling sideways', async () => {
    const { page } = me;
    for (const tab of ['projects', 'templates', 'receipts', 'adoption']) {
      await page.goto(`${portalUrl}/golden-paths?tab=${tab}`);
      await page.getByRole('tablist').waitFor();
      await untilSettled(page);
      await savePicture(page, `golden-paths-phone-${tab}`);
      assert.deepEqual(await findSidewaysScroll(page), [], tab);
      assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    }
  });

  it('is told who may update a project', async () => {
    const { page } = me;
    await page.goto(`${portalUrl}${PROJECT}`);
    await page
      .getByRole('button', { name: 'Tide heights' })
      .or(page.getByRole('link', { name: 'Tide heights' }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Update…' }).click();
    await page
      .getByRole('dialog')
      .getByText(/you do not own it .*Ask its owner/)
      .waitFor();
    await savePicture(page, 'update-refused');
  });
});
