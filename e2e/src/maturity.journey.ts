import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askMaturity } from './askMaturity.ts';
import {
  findAccessibilityProblems,
  findSidewaysScroll,
  portalUrl,
  savePicture,
  untilSettled,
  visitUntil,
} from './browser.ts';
import { git } from './git.ts';
import {
  CHECK,
  CHECK_ADDRESS,
  checkOf,
  LENA,
  MODEL,
  TAB,
  visitCheck,
} from './inputsCheck.ts';
import { session } from './session.ts';
import { untilInCatalog } from './untilInCatalog.ts';
import { goOn } from './wizard.ts';

const CONTENT = 'main, [role=main], article';
const PRIYA = 'user:default/priya.nair';
const SOFIA = 'user:default/sofia.lindqvist';
const MATEO = 'user:default/mateo.rossi';

describe('a data scientist asks where her model stands', () => {
  const me = session({ person: LENA });

  it('sees level, tracks and what helps most on the overview', async () => {
    const { page } = me;
    await visitCheck(page);
    await page.goto(`${portalUrl}${MODEL}`);
    await page
      .getByRole('list', { name: 'Tracks of Machine learning in production' })
      .waitFor();
    await page.getByText('What helps most').first().scrollIntoViewIfNeeded();
    await savePicture(page, 'maturity-card');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('opens a failing check: reason, fact, and what to do', async () => {
    const { page } = me;
    await visitCheck(page);
    const check = checkOf(page);
    await check.getByText(/Inputs not available in production is 1/).waitFor();
    await check.getByText('Why it is asked').waitFor();
    await savePicture(page, 'maturity-tab');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('follows its cure into a form that is filled in already', async () => {
    const { page } = me;
    await untilInCatalog(LENA, 'template:default/declare-product');
    await checkOf(page)
      .getByRole('button', { name: /^Fix it with the template/ })
      .click();
    await page.waitForURL(/\/create\/templates\/default\/declare-product/);
    await page.getByText('Complete a product brief').first().waitFor();
    // The form looks the model up first.
    await page
      .getByRole('textbox', { name: /^Model/ })
      .first()
      .waitFor();
    await untilSettled(page);
    await goOn(page);
    const problem = page.getByRole('textbox', { name: /problem/ });
    await problem.waitFor();
    assert.match(
      await problem.inputValue(),
      /^Customers who are about to leave/,
    );
    await savePicture(page, 'maturity-cure');
  });

  it('and has the change proposed where the model is declared', async () => {
    const { page } = me;
    const problem = page.getByRole('textbox', { name: /problem/ });
    await problem.fill('Customers leave, and the retention desk learns late.');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('The proposed change').waitFor({ timeout: 60_000 });
    const branches = git(
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads/waymark',
    );
    const branch = branches
      .split('\n')
      .find(name => name.includes('declare-spec-product'));
    assert.ok(branch, `there is a branch for it: ${branches}`);
    const changed = git('diff', '--unified=0', `main...${branch}`);
    assert.match(changed, /retention desk learns late/);
    assert.deepEqual(
      git('diff', '--name-only', `main...${branch}`),
      'examples/projects/customer-churn/catalog-info.yaml',
    );
  });
});

describe('a check is waived', () => {
  const lena = session({ person: LENA });
  const priya = session({ person: PRIYA });
  const reason = 'The app team sends its logins to the warehouse next month.';

  it('is asked for with a reason and a date', async () => {
    const { page } = lena;
    await visitCheck(page);
    const check = checkOf(page);
    await check.getByRole('button', { name: /^Ask for a waiver/ }).click();
    const dialog = page.getByRole('dialog');
    const send = dialog.getByRole('button', { name: 'Ask', exact: true });
    assert.equal(await send.isDisabled(), true);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await savePicture(page, 'maturity-waiver-request');
    assert.deepEqual(
      await findAccessibilityProblems(page, '[role=dialog]'),
      [],
    );
    await send.click();
    await check.getByText('Asked for').first().waitFor();
    await check.getByText(/To be decided by .*Priya Nair/).waitFor();
  });

  it('cannot be approved by who asked, a stranger or an administrator', async () => {
    const { body } = await askMaturity(
      LENA,
      'GET',
      '/waivers?entityRef=model:default/customer-churn&state=requested',
    );
    const [{ id }] = body.items;
    for (const person of [LENA, SOFIA, MATEO]) {
      const { status, body: answer } = await askMaturity(
        person,
        'POST',
        `/waivers/${id}/approve`,
      );
      assert.equal(status, 403, `${person}: ${JSON.stringify(answer)}`);
      assert.match(answer.error.message, /Accountable/);
    }
  });

  it('is approved by the Accountable, out of her inbox', async () => {
    const { page } = priya;
    await visitUntil(page, '/maturity?tab=waivers', () =>
      page.getByText(reason).first().isVisible(),
    );
    await savePicture(page, 'maturity-waivers');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await page.getByRole('button', { name: 'Approve' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your words').fill('Until the logins are there.');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('In force').first().waitFor();
  });

  it('shows as waived, and in the history with its cause', async () => {
    const { page } = lena;
    await page.goto(`${portalUrl}${CHECK_ADDRESS}`);
    await page.getByRole('heading', { name: `Waived ${CHECK}` }).waitFor();
    await page.getByText('a waiver was approved').first().waitFor();
    const { body } = await askMaturity(
      LENA,
      'GET',
      '/entities/model/default/customer-churn',
    );
    const [mlops] = body.rubrics;
    const product = mlops.tracks.find(
      (track: { id: string }) => track.id === 'product',
    );
    assert.equal(
      product.checks.find(
        (check: { id: string }) => check.id === 'inputs-available',
      ).result,
      'waived',
    );
    assert.deepEqual(lena.errors, []);
  });
});

describe('a lead looks at everybody', () => {
  const me = session({ person: PRIYA });

  it('sees teams by track, and follows a cell to its models', async () => {
    const { page } = me;
    const map = page.getByRole('table', { name: 'Levels by group and track' });
    await visitUntil(page, '/maturity?rubric=mlops', () =>
      map.getByRole('link', { name: /^customer-insight, CI\/CD/i }).isVisible(),
    );
    await savePicture(page, 'maturity-overview');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await map.getByRole('link', { name: /^customer-insight, CI\/CD/i }).click();
    const entities = page.getByRole('table', {
      name: 'Entities and their levels',
    });
    await entities.getByRole('link', { name: 'Customer churn' }).waitFor();
    await page.waitForURL(/tab=entities.*track=cicd|track=cicd.*tab=entities/);
    await savePicture(page, 'maturity-entities');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('takes the list along in a file', async () => {
    const { page } = me;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const parts = await (await download.createReadStream()).toArray();
    assert.match(
      Buffer.concat(parts).toString('utf8'),
      /model:default\/customer-churn/,
    );
  });

  it('begins a campaign and sees how far everybody is', async () => {
    const { page } = me;
    await page.goto(
      `${portalUrl}/maturity?tab=campaigns&edit=new&rubric=mlops`,
    );
    await page
      .getByRole('textbox', { name: 'Title' })
      .fill('Every model in CI by the end of the year');
    const due = new Date(Date.now() + 30 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await page.getByLabel(/^Due/).fill(due);
    await savePicture(page, 'maturity-campaign-form');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/campaign=/);
    await page
      .getByRole('heading', {
        name: 'Every model in CI by the end of the year',
      })
      .waitFor();
    await page.getByText('Digits reader').first().waitFor();
    await savePicture(page, 'maturity-campaign');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('reads what a rubric asks and how many pass', async () => {
    const { page } = me;
    await page.goto(`${portalUrl}/maturity?tab=rubrics&rubric=mlops`);
    await page.getByText(CHECK).first().waitFor();
    await savePicture(page, 'maturity-rubric');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('sees before saving whom another rubric would move', async () => {
    const { page } = me;
    await page.goto(
      `${portalUrl}/maturity?tab=rubrics&rubric=mlops&preview=on`,
    );
    const editor = page.getByRole('textbox', { name: 'Rubric as YAML' });
    await editor.waitFor();
    const yaml = await editor.inputValue();
    await editor.fill(`${yaml}\nbroken: true\n`);
    const run = page.getByRole('button', { name: 'Try it' });
    await run.click();
    await page
      .getByText(/Found the key "broken"/)
      .first()
      .waitFor();
    await editor.fill(
      yaml.replace(
        /(fact: repository\/tests\s+operator: greaterThan\s+value:) 0/,
        '$1 1000',
      ),
    );
    await run.click();
    const moves = page.getByRole('table', { name: 'Who would move, and why' });
    await moves.getByText('Customer churn').waitFor();
    await moves.getByText('Has tests: Passes to Fails').first().waitFor();
    await savePicture(page, 'maturity-preview');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    assert.deepEqual(me.errors, []);
  });
});

describe('on a phone, in the dark', () => {
  const me = session({ person: LENA, width: 360, height: 760, theme: 'dark' });

  it('fits the tab and the pages', async () => {
    const { page } = me;
    for (const [path, text] of [
      [TAB, 'Where it stands'],
      ['/maturity?rubric=mlops', 'How many follow the standard'],
      ['/maturity?tab=entities&rubric=mlops', 'Customer churn'],
      ['/maturity?tab=campaigns', 'Every model in CI by the end of the year'],
      ['/maturity?tab=waivers&show=all', 'Customer churn'],
      ['/maturity?tab=rubrics&rubric=mlops', CHECK],
    ]) {
      const found = page.getByText(text).first();
      await visitUntil(page, path, () => found.isVisible());
      assert.deepEqual(await findSidewaysScroll(page), []);
      await savePicture(page, `maturity-phone-${path.replace(/\W+/g, '-')}`);
      assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    }
    assert.deepEqual(me.errors, []);
  });
});
