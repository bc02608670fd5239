import { object, text } from './build';
import type { JsonSchema } from './types';

/**
 * Schemas that {@link listOperation} and the answers of errors refer to; they
 * belong into the document's `components`.
 * @public
 */
export const pageAndErrorSchemas: Record<string, JsonSchema> = {
  PageInfo: object({
    nextCursor: {
      type: 'string',
      description: 'Absent on the last page.',
    },
  }),
  Error: object(
    {
      error: object({ name: text, message: text }, ['name', 'message']),
      request: object({ method: text, url: text }),
      response: object({ statusCode: { type: 'integer' } }, ['statusCode']),
    },
    ['error', 'response'],
  ),
};
