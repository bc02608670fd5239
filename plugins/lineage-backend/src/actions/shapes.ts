import {
  type ActionZod,
  createActionOutputs,
  plainText as plainTextOf,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_TEXT, NODE_TYPES } from '../schema';

export const { objectOutput, openObject, openPage, pageOutput } =
  createActionOutputs({ pluginId: 'lineage' });

/** A text for a database, as long as a node's name unless said otherwise. */
export const plainText = (z: ActionZod, maxLength: number = MAX_TEXT) =>
  plainTextOf(z, maxLength);

/** What a query starts from: one of three ways to name it. */
export const rootInput = (z: ActionZod) => ({
  entityRef: plainText(z)
    .optional()
    .describe('An entity of the catalog, such as model:default/churn.'),
  type: z
    .enum(NODE_TYPES)
    .optional()
    .describe('With namespace and name: a thing as OpenLineage names it.'),
  namespace: plainText(z).optional(),
  name: plainText(z).optional(),
  node: plainText(z).optional().describe('Id of a node of an answer.'),
});

/** Hops from the root. */
export const depthInput = (
  z: ActionZod,
  maximum: number,
  byDefault: number,
) => ({
  depth: z
    .number()
    .int()
    .min(1)
    .max(maximum)
    .optional()
    .describe(`Hops from the root, ${byDefault} without.`),
});
