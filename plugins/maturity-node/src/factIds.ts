/** Facts that one retriever may define. @public */
export const MAX_FACTS = 200;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Whether a retriever, or a fact of one, may be called so: rubrics name facts
 * `<retriever>/<fact>`.
 * @public
 */
export function isFactId(id: string): boolean {
  return ID.test(id) && id.length <= 63;
}
