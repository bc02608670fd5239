import { spellNumbers } from '@waymark/plugin-mlops-common';
import {
  type ActionZod,
  createActionOutputs,
  plainText,
} from '@waymark/plugin-openapi-operations-node';

/** A metric that is not finite is the word for it, as in the HTTP API. */
export const { objectOutput, openObject, openPage, pageOutput } =
  createActionOutputs({ pluginId: 'mlops', replacer: spellNumbers });

/** The entity that is asked about. */
export const entityInput = (z: ActionZod, kinds: string) => ({
  entityRef: plainText(z, 400).describe(
    `Full reference of a ${kinds}, such as model:default/churn.`,
  ),
});

/** Which metrics items of a list carry. */
export const metricsInput = (z: ActionZod) => ({
  metrics: z
    .array(plainText(z, 500))
    .max(50)
    .optional()
    .describe(
      'Names of the metrics wanted. Items then carry these only, no parameters and no description; an empty list leaves all metrics out.',
    ),
});

/** What there is to choose from, counted. */
export const countOutput = (z: ActionZod) =>
  z.array(z.object({ value: z.string(), count: z.number() }));
