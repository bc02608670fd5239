import { CHECK_RESULTS } from '@waymark/plugin-maturity-common';
import {
  type ActionZod,
  createActionOutputs,
  plainText,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_CHECKS, MAX_ID } from '../schema';

export const { objectOutput, openObject, openPage, pageOutput } =
  createActionOutputs({ pluginId: 'maturity' });

/** An id of something. */
export const idInput = (z: ActionZod) => plainText(z, MAX_ID);

/** An entity that is asked about. */
export const entityInput = (z: ActionZod) =>
  plainText(z).describe('An entity, such as model:default/churn.');

/** Which rubric. */
export const rubricInput = (z: ActionZod) =>
  idInput(z)
    .optional()
    .describe('Id of a rubric, as list-rubrics has it; the default without.');

/** Which checks. */
export const checksInput = (z: ActionZod) =>
  z
    .array(idInput(z))
    .max(MAX_CHECKS)
    .optional()
    .describe('Ids of checks, as get-rubric has them.');

/** Which results. */
export const resultsInput = (z: ActionZod) =>
  z.array(z.enum(CHECK_RESULTS)).optional();
