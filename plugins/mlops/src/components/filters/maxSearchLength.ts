/** How many characters of a search the API takes. */
export const MAX_SEARCH_LENGTH = 200;
