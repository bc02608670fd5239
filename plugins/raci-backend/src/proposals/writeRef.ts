import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * A party as a declaration names it, full and lower case: a name without a
 * kind is a group, one without a namespace is in the declaring entity's.
 * Undefined for what is no reference. Pure.
 */
export function readRef(text: unknown, namespace: string): string | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'group',
        defaultNamespace: namespace,
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * A party as somebody would write it into the declaration of an entity: the
 * namespace only where it differs from the entity's, and in the manner of the
 * name whose place it takes. Pure.
 *
 * @param options.ref full ref of the party
 * @param options.namespace the declaring entity's
 * @param options.like what stands there now, where something does
 */
export function writeRef(options: {
  ref: string;
  namespace: string;
  like?: string;
}): string {
  const { ref, namespace, like } = options;
  const { kind, namespace: own, name } = parseEntityRef(ref);
  if (like?.includes('/') || own !== namespace.toLocaleLowerCase('en-US')) {
    return ref;
  }
  const bare = like !== undefined && !like.includes(':');
  return bare && kind === 'group' ? name : `${kind}:${name}`;
}
