import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  findAccessibilityProblems,
  findSidewaysScroll,
  portalUrl,
  repository,
  savePicture,
  visitUntil,
} from './browser.ts';
import { session } from './session.ts';

const MODEL = '/catalog/default/model/customer-churn';
const CONTENT = 'main, [role=main], article';
const LENA = 'user:default/lena.hoffmann';
const JONAS = 'user:default/jonas.weber';
const SOFIA = 'user:default/sofia.lindqvist';

/** The table of who acts, of the churn model. */
function raciTable(page: Page) {
  return page.getByRole('table', { name: /^Who acts for Customer churn/ });
}

/** A row of it, by its activity. */
function rowOf(page: Page, activity: string) {
  return raciTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: activity }) });
}

describe('a data scientist asks who acts', () => {
  const me = session({ person: LENA });

  it('sees on the overview who does what, and what is hers', async () => {
    const { page } = me;
    await visitUntil(page, MODEL, () =>
      rowOf(page, 'Monitoring').getByText('Retail energy').first().isVisible(),
    );
    await rowOf(page, 'Training').getByText('(You)').waitFor();
    await rowOf(page, 'Monitoring').getByText('Now').waitFor();
    await page.getByText('Accountable now, for Monitoring').waitFor();
    await raciTable(page).scrollIntoViewIfNeeded();
    await savePicture(page, 'raci-card');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('sees every entity against every activity, group by group', async () => {
    const { page } = me;
    await page.goto(`${portalUrl}/raci`);
    const matrix = page.getByRole('table', { name: 'Who acts for what' });
    await matrix
      .getByRole('rowheader', { name: /^Customer churn/ })
      .first()
      .waitFor();
    await page.getByLabel('Group by').selectOption('system');
    await matrix.getByRole('link', { name: 'Customer relations' }).waitFor();
    await page.waitForURL(/group=system/);
    await savePicture(page, 'raci-matrix');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('finds by keyboard what somebody left behind', async () => {
    const { page } = me;
    await page.goto(`${portalUrl}/raci`);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    await page.getByRole('tab', { name: 'Gaps' }).focus();
    await page.keyboard.press('Enter');
    const left = page.getByRole('button', { name: /^Left/ });
    await left.waitFor();
    await left.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/gap=party-left/);
    const gaps = page.getByRole('table', { name: 'Gaps' });
    await gaps
      .getByText('user:default/ewa.nowak has left, and is accountable')
      .first()
      .waitFor();
    await savePicture(page, 'raci-gaps');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('takes the gaps along in a file', async () => {
    const { page } = me;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const parts = await (await download.createReadStream()).toArray();
    const text = Buffer.concat(parts).toString('utf8');
    assert.match(text, /model:default\/meter-tamper-alert,.*party-left/);
    assert.doesNotMatch(text, /no-accountable/);
  });

  it('sees who carries most', async () => {
    const { page } = me;
    await page.getByRole('tab', { name: 'People' }).click();
    const people = page.getByRole('table', {
      name: 'People and groups with duties',
    });
    await people.getByText('Priya Nair').waitFor();
    await page.getByRole('button', { name: 'Duties of Ewa Nowak' }).click();
    const duties = page.getByRole('table', { name: 'Duties' });
    await duties.getByText('Meter tamper alert').first().waitFor();
    await savePicture(page, 'raci-people');
    assert.deepEqual(me.errors, []);
  });
});

describe('a duty changes hands', () => {
  const lena = session({ person: LENA });
  const jonas = session({ person: JONAS });

  it('is offered with the exact change in sight', async () => {
    const { page } = lena;
    await page.goto(`${portalUrl}/raci?tab=mine`);
    await page
      .getByRole('button', {
        name: 'Hand over Responsible for Scoping of Customer churn',
        exact: true,
      })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'To whom' }).fill('Jonas');
    await dialog.getByRole('option', { name: /Jonas Weber/ }).click();
    await dialog
      .getByLabel('Why (optional)')
      .fill('You know the retention desk better.');
    await dialog.getByRole('button', { name: 'Show what changes' }).click();
    await dialog.getByText('[user:default/jonas.weber]').first().waitFor();
    await savePicture(page, 'raci-handover-preview');
    assert.deepEqual(
      await findAccessibilityProblems(page, '[role=dialog]'),
      [],
    );
    await dialog.getByRole('button', { name: /^Ask Jonas/ }).click();
    await dialog.getByText('Jonas Weber is asked.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('is told to the other, who accepts', async () => {
    const { page } = jonas;
    const told = page.getByText(/Lena Hoffmann/).first();
    await visitUntil(page, '/notifications', () => told.isVisible());
    await page.goto(`${portalUrl}/raci?tab=mine`);
    const offer = page
      .getByRole('listitem')
      .filter({ hasText: 'You know the retention desk better.' });
    await offer.getByRole('button', { name: 'Accept' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('[user:default/jonas.weber]').first().waitFor();
    await dialog
      .getByRole('button', { name: 'Accept and propose the change' })
      .click();
    // Git fetches and pushes meanwhile.
    await offer.getByText('Accepted, proposed').waitFor({ timeout: 60_000 });
    await savePicture(page, 'raci-handover-accepted');
    assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
  });

  it('is a branch with that change alone, and done when it is merged', async () => {
    const { page } = jonas;
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', repository, ...words], { encoding: 'utf8' });
    const branch = git(
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads/waymark',
    )
      .split('\n')
      .find(name => name.includes('raci-handover'));
    assert.ok(branch, 'there is a branch for the hand-over');
    const changed = git('diff', '--unified=0', `main...${branch}`)
      .split('\n')
      .filter(line => /^[+-] /.test(line))
      .map(line => `${line[0]} ${line.slice(1).trim()}`);
    assert.deepEqual(changed, [
      '- responsible: [user:default/lena.hoffmann]',
      '+ responsible: [user:default/jonas.weber]',
    ]);
    // Nobody else committed meanwhile, so that the merge is a step forward.
    git('update-ref', 'refs/heads/main', `refs/heads/${branch}`);
    // The table and the history are asked for one by one, and once.
    const became = page
      .getByText('Jonas Weber became Responsible for Scoping')
      .or(page.getByText('became Responsible for Scoping'))
      .first();
    await visitUntil(
      page,
      `${MODEL}/raci`,
      async () =>
        (await rowOf(page, 'Scoping').getByText('Jonas Weber').isVisible()) &&
        (await became.isVisible()),
    );
    await savePicture(page, 'raci-tab');
  });
});

describe('somebody who is only asked', () => {
  const me = session({ person: SOFIA });

  it('reads who acts and changes nothing', async () => {
    const { page } = me;
    await visitUntil(page, `${MODEL}/raci`, () =>
      rowOf(page, 'Evaluation').getByText('(Your group)').isVisible(),
    );
    assert.equal(await page.getByRole('button', { name: 'Edit' }).count(), 0);
    assert.deepEqual(me.errors, []);
  });
});

describe('an owner writes another declaration', () => {
  const me = session({ person: LENA });

  it('sees what it comes to while writing, and the exact change', async () => {
    const { page } = me;
    await visitUntil(page, `${MODEL}/raci`, () =>
      page.getByRole('button', { name: 'Edit' }).isVisible(),
    );
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Training/ }).click();
    await dialog
      .getByLabel('Consulted for Training', { exact: true })
      .selectOption({ label: 'These' });
    const field = dialog.getByRole('combobox', {
      name: 'Add for Consulted in Training',
    });
    await field.fill('Compliance');
    await dialog.getByRole('option', { name: /Compliance office/ }).click();
    await savePicture(page, 'raci-edit');
    assert.deepEqual(
      await findAccessibilityProblems(page, '[role=dialog]'),
      [],
    );
    await dialog.getByRole('button', { name: 'Review the change' }).click();
    await dialog
      .getByText('consulted: [group:default/compliance-office]')
      .or(dialog.getByText('- group:default/compliance-office'))
      .first()
      .waitFor();
    await savePicture(page, 'raci-edit-review');
    await dialog.getByRole('button', { name: 'Propose the change' }).click();
    await dialog
      .getByText(/The change is on the branch waymark\//)
      .waitFor({ timeout: 60_000 });
    assert.deepEqual(
      await findAccessibilityProblems(page, '[role=dialog]'),
      [],
    );
  });
});

describe('on a phone, in the dark', () => {
  const me = session({ person: LENA, width: 360, height: 760, theme: 'dark' });

  it('fits the card and the page', async () => {
    const { page } = me;
    for (const [path, text] of [
      [`${MODEL}/raci`, 'Who acts'],
      ['/raci', 'Breast cancer screening'],
      ['/raci?tab=gaps', 'Not in the catalog'],
      ['/raci?tab=mine', 'My duties'],
    ]) {
      const found = page.getByText(text).first();
      await visitUntil(page, path, () => found.isVisible());
      assert.deepEqual(await findSidewaysScroll(page), []);
      await savePicture(page, `raci-phone-${path.replace(/\W+/g, '-')}`);
      assert.deepEqual(await findAccessibilityProblems(page, CONTENT), []);
    }
    assert.deepEqual(me.errors, []);
  });
});
