/**
 * Styles of the catalog's `EntityInfoCard`, for its `className`. Its header
 * gives a long title room that the buttons beside it need, so that on a phone
 * the whole card scrolls sideways; with these the title breaks.
 * @public
 */
export const cardShell = {
  '& h3 + *': { minWidth: 'min-content' },
} as const;
