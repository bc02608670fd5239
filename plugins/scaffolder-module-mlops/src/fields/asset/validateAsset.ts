import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readTexts } from '../../form/readTexts';
import { checkAssets } from '../../rules/checkAssets';
import { kindsOf, refsOf, type AssetOptions } from './assetOptions';

/** Lets through what names entities of the asked kinds, each once. */
export const validateAsset: CustomFieldValidator<
  string | string[],
  AssetOptions
> = async (value, field, { apiHolder, uiSchema }) => {
  const kinds = kindsOf(uiSchema?.['ui:options'] ?? {});
  const problems = checkAssets(refsOf(value), kinds);
  if (problems.length === 0) {
    return;
  }
  const t = await readTexts(apiHolder);
  for (const problem of problems) {
    if (problem.code === 'ref') {
      const { found, example } = problem;
      field.addError(t('asset.problem.ref', { found, example }));
    } else if (problem.code === 'kind') {
      const { found, kind, expected } = problem;
      field.addError(t('asset.problem.kind', { found, kind, expected }));
    } else {
      field.addError(t('asset.problem.twice', { found: problem.found }));
    }
  }
};
