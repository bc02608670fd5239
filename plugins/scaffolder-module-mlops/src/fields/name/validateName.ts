import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  scaffolderApiRef,
  type CustomFieldValidator,
} from '@backstage/plugin-scaffolder-react';
import { readTexts } from '../../form/readTexts';
import { checkName } from '../../rules/checkName';
import { lookUpName } from './lookUpName';
import { nameQuestion, type NameOptions } from './nameQuestion';
import { problemText, takenTexts } from './nameTexts';

/**
 * Lets no name through that is none, or that is taken. What cannot be asked
 * stops nobody: the run asks again before it makes anything.
 */
export const validateName: CustomFieldValidator<string, NameOptions> = async (
  name = '',
  field,
  { apiHolder, formData, uiSchema },
) => {
  const t = await readTexts(apiHolder);
  const problem = checkName(name);
  if (problem) {
    field.addError(problemText(t, problem));
    return;
  }
  const catalog = apiHolder.get(catalogApiRef);
  const scaffolder = apiHolder.get(scaffolderApiRef);
  if (catalog && scaffolder) {
    const answer = await lookUpName(
      { catalog, scaffolder },
      nameQuestion(name, uiSchema?.['ui:options'] ?? {}, formData),
    );
    takenTexts(t, answer).forEach(text => field.addError(text));
  }
};
