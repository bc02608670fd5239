import { parseEntityRef } from '@backstage/catalog-model';

/** The name in a ref; a text that is no ref as it stands. Pure. */
export function shortRef(ref: string): string {
  try {
    return parseEntityRef(ref, { defaultKind: 'group' }).name;
  } catch {
    return ref;
  }
}
