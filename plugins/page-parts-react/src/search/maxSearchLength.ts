/** How many characters of a search our APIs take. @public */
export const MAX_SEARCH_LENGTH = 200;
