import axe from 'axe-core';

/**
 * What axe finds wrong with what is rendered, one line each. Colours and page
 * landmarks are left to the tests in a real browser: nothing is painted here,
 * and a card is no page.
 */
export async function findViolations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
