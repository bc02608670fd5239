import { InputError } from '@backstage/errors';

const OF_METADATA = ['title', 'description', 'tags', 'links'];
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

/**
 * The keys of a section such as `spec.product`.
 *
 * Errors: an `InputError` for what a descriptor's author states otherwise, such
 * as the kind or the name.
 */
export function readPath(section: string): string[] {
  const keys = section.split('.');
  const [root, first] = keys;
  const isKnown =
    keys.length >= 2 &&
    keys.length <= 6 &&
    keys.every(key => KEY.test(key)) &&
    (root === 'spec' || (root === 'metadata' && OF_METADATA.includes(first)));
  if (!isKnown) {
    throw new InputError(
      `The section is '${section}'; expected one of spec, such as spec.product, or metadata.${OF_METADATA.join(', metadata.')}`,
    );
  }
  return keys;
}
