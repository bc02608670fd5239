import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The kinds that can act. */
export type PartyKind = 'user' | 'group';

/** A reference as it was read, or why it is none; the fault continues a sentence. */
export type PartyRefReading = { ref: string } | { fault: string };

// Catalogs may widen what a name is made of, but no reference can hold these.
const PART = /^[^\s:/]{1,253}$/u;

/**
 * Reads a reference to a person or group as the catalog would. Pure.
 *
 * @returns the full, lower-case ref, or the fault: `is no reference`, `is a
 * component; only users and groups can act`
 */
export function readPartyRef(
  text: string,
  context: { namespace: string; defaultKind: PartyKind },
): PartyRefReading {
  let parts;
  try {
    parts = parseEntityRef(text, {
      defaultKind: context.defaultKind,
      defaultNamespace: context.namespace,
    });
  } catch {
    return { fault: 'is no reference' };
  }
  const { kind, namespace, name } = parts;
  if (![kind, namespace, name].every(part => PART.test(part))) {
    return { fault: 'is no reference' };
  }
  const lowerKind = kind.toLocaleLowerCase('en-US');
  if (lowerKind !== 'user' && lowerKind !== 'group') {
    return { fault: `is a ${lowerKind}; only users and groups can act` };
  }
  return { ref: stringifyEntityRef(parts) };
}
