const RUBRIC = 'Machine learning in production';
// Each stands on a fact of another source: the catalog, the registry, files
// that the backend reads through an integration, and lineage.
const PASSING = [
  'It says which problem it solves',
  'A version is registered',
  'Packaged with pip, Poetry or alike',
  'Its lineage is observed',
];

/**
 * Looks at a model's scorecard and at the maturity page, in a browser that is
 * signed in.
 *
 * @param options.see runs one check under a name
 * @param options.model `<namespace>/<kind>/<name>`
 */
export async function openMaturity(options) {
  const { see, page, baseUrl, model } = options;
  const tab = `${baseUrl}/catalog/${model}/maturity`;

  await see('the tab Maturity has the facts gathered anew', async () => {
    await page.goto(`${tab}?rubric=mlops`);
    await page
      .getByRole('list', { name: `Tracks of ${RUBRIC}` })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('The facts were gathered anew.').waitFor({
      // It is said to screen readers alone.
      state: 'attached',
    });
  });
  for (const check of PASSING) {
    await see(`the model passes: ${check}`, () =>
      page
        .getByRole('button', { name: `Passes ${check}`, exact: true })
        .waitFor(),
    );
  }
  await see('the heat map leads to the model, and on to its tab', async () => {
    await page.goto(`${baseUrl}/maturity`);
    await page
      .getByRole('table', { name: 'Levels by group and track' })
      .getByRole('rowheader', { name: /^customer-insight/ })
      .getByRole('link')
      .click();
    await page
      .getByRole('table', { name: 'Entities and their levels' })
      .getByRole('rowheader', { name: 'Customer churn', exact: true })
      .getByRole('link')
      .click();
    await page.waitForURL(url => url.href.startsWith(tab));
    await page
      .getByRole('heading', { name: 'Where it stands', exact: true })
      .waitFor();
  });
}
