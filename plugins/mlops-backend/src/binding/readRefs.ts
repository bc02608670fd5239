import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The characters that no part of a reference can have. */
const PART = /^[^\s:/]{1,253}$/u;
const PARTIES = ['group', 'user'];

/** A text as a full ref of one of the kinds; undefined when it is none. */
export function readRef(
  text: string | undefined,
  options: {
    kinds: readonly string[];
    defaultKind?: string;
    defaultNamespace: string;
  },
): string | undefined {
  const { kinds, defaultKind, defaultNamespace } = options;
  if (!text || /\s/.test(text)) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(text, { defaultKind, defaultNamespace });
    return kinds.includes(ref.kind.toLocaleLowerCase('en-US')) &&
      PART.test(ref.namespace) &&
      PART.test(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    // No reference, which is for the caller to deal with.
    return undefined;
  }
}

/** True for an owner stated without kind or namespace. */
export function isBareName(text: string): boolean {
  return PART.test(text);
}

/** The refs a bare name may mean, the likeliest first. */
export function ownerCandidates(name: string, namespace: string): string[] {
  return [...new Set([namespace, 'default'])].flatMap(where =>
    PARTIES.map(kind => stringifyEntityRef({ kind, namespace: where, name })),
  );
}

/**
 * What a source states as the owner, as `spec.owner` takes it: the group or
 * user of that name where the catalog knows one, else the text as it stands,
 * which then counts as unowned. Undefined for a text that cannot be a
 * reference to a group or user at all.
 */
export function readOwner(
  stated: string | undefined,
  options: { namespace: string; exists: (ref: string) => boolean },
): string | undefined {
  const { namespace, exists } = options;
  const text = stated?.trim();
  if (!text) {
    return undefined;
  }
  if (isBareName(text)) {
    return ownerCandidates(text, namespace).find(exists) ?? text;
  }
  return readRef(text, {
    kinds: PARTIES,
    defaultKind: 'group',
    defaultNamespace: namespace,
  });
}
