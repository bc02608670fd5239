import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { checkSpec } from '../../rules/checkSpec';
import type { RaciOptions } from './raciOptions';

/** Lets through what the catalog takes as `spec.raci`; gaps stop nobody. */
export const validateRaci: CustomFieldValidator<
  RaciDeclaration[],
  RaciOptions
> = async (raci, field) => {
  checkSpec('raci', raci ?? []).forEach(problem => field.addError(problem));
};
