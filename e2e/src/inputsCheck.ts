import type { Page } from 'playwright-core';
import { visitUntil } from './browser.ts';

/** The model of the journeys about maturity, and who asks about it. */
export const MODEL = '/catalog/default/model/customer-churn';
export const TAB = `${MODEL}/maturity`;
export const LENA = 'user:default/lena.hoffmann';
/** A check of it that fails; its Accountable is that of scoping. */
export const CHECK = 'All inputs are available in production';
export const CHECK_ADDRESS = `${TAB}?rubric=mlops&track=product&check=inputs-available`;

/** The check, in the list of its track. */
export function checkOf(page: Page) {
  return page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: new RegExp(`${CHECK}$`) }),
  });
}

/** Waits until every source has told what it knows of the model. */
export async function visitCheck(page: Page): Promise<void> {
  await visitUntil(page, CHECK_ADDRESS, () =>
    page
      .getByRole('heading', { name: `Fails ${CHECK}` })
      .or(page.getByRole('heading', { name: `Waived ${CHECK}` }))
      .isVisible(),
  );
}
