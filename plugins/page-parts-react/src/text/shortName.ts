import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The name in a full ref, with its namespace where that is not the usual one;
 * what is no ref, as it is.
 * @public
 */
export function shortName(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref);
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}
