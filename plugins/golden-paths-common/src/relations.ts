/**
 * From an entity to the template it was created from, in the words that the
 * community's relation processor uses too.
 * @public
 */
export const RELATION_SCAFFOLDED_FROM = 'scaffoldedFrom';
/** From a template to what was created from it. @public */
export const RELATION_SCAFFOLDER_OF = 'scaffolderOf';
