import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  findAccessibilityProblems,
  savePicture,
  untilSettled,
  visitUntil,
} from './browser.ts';
import { git } from './git.ts';
import { session } from './session.ts';
import { untilInCatalog } from './untilInCatalog.ts';
import { goOn } from './wizard.ts';

const HANNAH = 'user:default/hannah.fischer';
const MATEO = 'user:default/mateo.rossi';
const ENTITY_REF = 'model:default/summer-price';
const TAB = '/catalog/default/model/summer-price/maturity';
const FOLDER = 'examples/projects/energy-price';
const CONTENT = 'main, [role=main], article';

/** A check that fails in the example organisation, and what cures it. */
interface Cured {
  address: string;
  title: string;
  template: string;
}

const LIMITS: Cured = {
  address: `${TAB}?rubric=mlops&track=compliance&check=limits-written`,
  title: 'Its intended use and its limits are written down',
  template: 'declare-card',
};
const CI: Cured = {
  address: `${TAB}?rubric=mlops&track=cicd&check=ci-configured`,
  title: 'CI is configured',
  template: 'add-ci',
};

function listBranches(): string[] {
  return git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split(
    '\n',
  );
}

/** Merges a proposed change as who reviewed it would. */
function merge(branch: string): void {
  git('fetch', '--quiet', '.', `${branch}:main`);
}

/**
 * Has the facts of the model gathered anew until its check passes: the catalog
 * needs some seconds to read what was merged.
 */
async function refreshUntilCured(page: Page, { address, title }: Cured) {
  const refresh = page.getByRole('button', { name: 'Refresh' });
  const cured = page.getByRole('heading', { name: `Passes ${title}` });
  await visitUntil(page, address, () => refresh.isVisible());
  const deadline = Date.now() + 120_000;
  while (!(await cured.isVisible())) {
    assert.ok(Date.now() < deadline, `'${title}' passes once it is merged`);
    await Promise.all([
      page.waitForResponse(/\/refresh$/, { timeout: 60_000 }),
      refresh.click(),
    ]);
    await untilSettled(page);
  }
  await cured.scrollIntoViewIfNeeded();
}

/** Follows the cure of the open check to the form, which knows the model. */
async function followCure(page: Page, cured: Cured): Promise<void> {
  const { address, title, template } = cured;
  // A check may fail before the template that cures it was read.
  await untilInCatalog(HANNAH, `template:default/${template}`);
  const check = page.getByRole('heading', { name: `Fails ${title}` });
  await visitUntil(page, address, () => check.isVisible());
  assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  await savePicture(page, `cure-${template}-check`);
  await page
    .getByRole('listitem')
    .filter({ has: check })
    .getByRole('button', { name: /^Fix it with the template .*/ })
    .click();
  await page.waitForURL(new RegExp(`/create/templates/default/${template}`));
  const entity = page.getByRole('textbox', { name: /^Model/ }).first();
  await entity.waitFor({ timeout: 60_000 });
  await untilSettled(page);
  assert.equal(await entity.inputValue(), ENTITY_REF, title);
  await goOn(page);
}

/** Looks the form over, creates, and returns the branch that was proposed. */
async function propose(page: Page, { template }: Cured): Promise<string> {
  const before = listBranches();
  await untilSettled(page);
  assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  await savePicture(page, `cure-${template}-form`);
  await goOn(page);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.waitForURL(/\/create\/tasks\//);
  const change = page.getByRole('link', { name: 'The proposed change' });
  await change.waitFor({ timeout: 60_000 });
  await savePicture(page, `cure-${template}-run`);
  const branches = listBranches().filter(name => !before.includes(name));
  assert.equal(branches.length, 1, `one branch was made: ${branches}`);
  const address = decodeURIComponent((await change.getAttribute('href')) ?? '');
  assert.ok(address.includes(branches[0]), `${address} shows ${branches[0]}`);
  return branches[0];
}

const changedFiles = (branch: string) =>
  git('diff', '--name-only', `main...${branch}`).split('\n');

describe('a lead cures what the card of a model leaves out', () => {
  const me = session({ person: HANNAH });
  let branch: string;

  it('follows the cure of a failing check into a form', async () => {
    const { page } = me;
    await followCure(page, LIMITS);
    const uses = page.locator('.field-array').filter({
      has: page.getByRole('heading', { name: 'Intended use' }),
    });
    await uses.getByRole('button', { name: 'Add Item' }).click();
    await uses.getByRole('textbox').fill('Planning when to charge the storage');
    await page
      .getByRole('textbox', { name: 'Whom to ask' })
      .fill('grid-forecasting@example.org');
  });

  it('has the declaration proposed, and nothing else', async () => {
    branch = await propose(me.page, LIMITS);
    assert.deepEqual(changedFiles(branch), [`${FOLDER}/catalog-info.yaml`]);
    const changed = git('diff', '--unified=0', `main...${branch}`);
    assert.deepEqual(changed.match(/^[-+](?![-+]).*/gm), [
      '+  card:',
      '+    intendedUse:',
      '+      - Planning when to charge the storage',
      '+    contact: grid-forecasting@example.org',
    ]);
  });

  it('and the check passes once it is merged', async () => {
    const { page } = me;
    merge(branch);
    await refreshUntilCured(page, LIMITS);
    await savePicture(page, 'cure-declare-card-cured');
    assert.deepEqual(me.errors, []);
  });
});

describe('a lead has each change of a model tested', () => {
  const me = session({ person: HANNAH });
  let branch: string;

  it('follows the cure of a failing check into a form', async () => {
    const { page } = me;
    await followCure(page, CI);
    await page
      .getByRole('textbox', { name: 'How it is installed' })
      .fill('pip install -r requirements.txt pytest');
  });

  it('has the workflow proposed at the root, where CI looks', async () => {
    const workflow =
      '.github/workflows/ml-checks-examples-projects-energy-price.yml';
    branch = await propose(me.page, CI);
    assert.deepEqual(changedFiles(branch), [workflow]);
    const text = git('show', `${branch}:${workflow}`);
    assert.match(text, /working-directory: "examples\/projects\/energy-price"/);
    assert.match(text, /run: "pip install -r requirements.txt pytest"/);
    assert.match(text, /"entityRef": "model:default\/summer-price"/);
    assert.match(text, /\$\{\{ secrets.WAYMARK_GATE_TOKEN \}\}/);
  });

  it('and the check passes once it is merged', async () => {
    const { page } = me;
    merge(branch);
    await refreshUntilCured(page, CI);
    await savePicture(page, 'cure-add-ci-cured');
  });

  it('finds both proposals in the receipts of the runs', async () => {
    const { page } = me;
    const made = page.getByRole('link', {
      name: /^(Complete spec\.card of|Test each change:) model:default\/summer-price/,
    });
    await visitUntil(
      page,
      '/golden-paths?tab=receipts',
      async () => (await made.count()) === 2,
    );
    await untilSettled(page);
    await savePicture(page, 'cure-receipts');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    assert.deepEqual(me.errors, []);
  });
});

describe('somebody who does not own the model', () => {
  const me = session({ person: MATEO });

  it('is told by the run who may propose a change of it', async () => {
    const { page } = me;
    const before = listBranches();
    await visitUntil(
      page,
      `/create/templates/default/add-ci?formData=${encodeURIComponent(
        JSON.stringify({ entityRef: ENTITY_REF }),
      )}`,
      async () =>
        (await page.getByRole('textbox', { name: /^Model/ }).count()) > 0,
    );
    await untilSettled(page);
    await goOn(page);
    await goOn(page);
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByText(/may not propose files .* its owner may/)
      .first()
      .waitFor({ timeout: 60_000 });
    await savePicture(page, 'cure-refused');
    assert.deepEqual(listBranches(), before);
  });
});
