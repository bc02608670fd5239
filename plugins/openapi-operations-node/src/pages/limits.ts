/**
 * Items of a page when the asker names no number.
 * @public
 */
export const DEFAULT_LIMIT = 50;

/**
 * Most items of a page.
 * @public
 */
export const MAX_LIMIT = 200;

/**
 * Longest cursor, in characters: a few keys of at most 500, encoded.
 * @public
 */
export const MAX_CURSOR = 8_000;
