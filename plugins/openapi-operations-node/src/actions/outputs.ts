import type { JsonReplacer } from '../operations/csv';
import type { ActionZod } from './inputs';

/**
 * Makes what the outputs of a plugin's actions share. Outputs are open
 * objects: their properties are told by the plugin's OpenAPI document, which
 * is named in the description, so that they are told once.
 *
 * @param options - `pluginId` names the document. `replacer` is the one that
 *   the HTTP API has, for values that are no JSON (numbers that are not
 *   finite, say), so that an action answers as the API does.
 * @public
 */
export function createActionOutputs(options: {
  pluginId: string;
  replacer?: JsonReplacer;
}) {
  const { pluginId, replacer } = options;
  const asIn = (schema: string) =>
    `As ${schema} of the ${pluginId} OpenAPI document.`;

  /** An answer as the output of an action: an open object that is JSON. */
  const openObject = (answer: object): Record<string, unknown> =>
    JSON.parse(JSON.stringify(answer, replacer));

  return {
    /** An object that is a schema of the OpenAPI document. */
    objectOutput: (zod: ActionZod, schema: string) =>
      zod.object({}).passthrough().describe(asIn(schema)),

    /** A page of a list; `items` names their schema in the OpenAPI document. */
    pageOutput: (zod: ActionZod, items: string) =>
      zod.object({
        items: zod.array(zod.object({}).passthrough()).describe(asIn(items)),
        pageInfo: zod.object({
          nextCursor: zod
            .string()
            .optional()
            .describe('Absent on the last page.'),
        }),
        totalItems: zod.number().optional(),
      }),

    openObject,

    /** A page as the output of an action, whose items are open objects. */
    openPage: <P extends { items: object[] }>(page: P) => ({
      ...page,
      items: page.items.map(openObject),
    }),
  };
}
