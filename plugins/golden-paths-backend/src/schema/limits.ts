import {
  type JsonSchema,
  MAX_REF,
} from '@waymark/plugin-openapi-operations-node';

/** Longest sentence or title that is sent. */
export const MAX_TEXT = 2_000;

/** Longest key of an item, id of a task, and revision of a repository. */
export const MAX_ID = 200;

/** Days of a trend: two years. */
export const MAX_DAYS = 732;

/** Longest text of a record; what is longer is none. */
export const MAX_RECORD = 200_000;

/** Files of one run; how many are kept is a setting. */
export const MAX_FILES = 20_000;

export const refText: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: MAX_REF,
};

export const words: JsonSchema = { type: 'string', maxLength: MAX_TEXT };

export const id: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: MAX_ID,
};

/** An object whose properties are a form's or a template's. */
export const openObject = (description: string): JsonSchema => ({
  type: 'object',
  description,
  additionalProperties: true,
});
