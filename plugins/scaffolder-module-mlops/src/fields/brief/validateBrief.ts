import type { JsonObject } from '@backstage/types';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkSpec } from '../../rules/checkSpec';

/** Lets through what the catalog takes as a product brief. */
export const validateBrief: CustomFieldValidator<
  JsonObject,
  Record<string, never>
> = async (brief, field) => {
  checkSpec('product', brief ?? {}).forEach(problem => field.addError(problem));
};
