import { createConditionFactory } from '@backstage/plugin-permission-node';
import { isAccountable, isResponsible } from './rules';

/**
 * Conditions over declared duties, for permission policies; used beside
 * `catalogConditions` in a conditional decision about catalog entities.
 * @public
 */
export const raciConditions = {
  isAccountable: createConditionFactory(isAccountable),
  isResponsible: createConditionFactory(isResponsible),
};
