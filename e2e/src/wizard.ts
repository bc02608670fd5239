import type { Page } from 'playwright-core';

/** Chooses in one of Backstage's own pickers of entities. */
export async function pick(
  page: Page,
  label: RegExp,
  words: string,
): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .fill(words);
  // Not just any: until the words are taken, the list offers everything.
  await page.getByRole('option').filter({ hasText: words }).first().click();
}

/** Goes on in the wizard. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Next|Review)$/ }).click();
}
