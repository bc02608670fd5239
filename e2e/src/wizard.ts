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
  await page.getByRole('option').first().click();
}

/** Goes on in the wizard. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Next|Review)$/ }).click();
}
