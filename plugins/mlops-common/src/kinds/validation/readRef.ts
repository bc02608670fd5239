import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { RefField } from '../refFields';

/** The entity whose fields are read. */
export interface OwnRef {
  kind: string;
  namespace: string;
  name: string;
}

/** Why a text is no reference a field may hold. */
export interface RefFault {
  /** Continues a sentence that begins with the text. */
  text: string;
  /** The name in it, when one could be told. */
  name?: string;
}

// Backstage lets an installation widen what a name may be made of; these are
// the characters that no name can have, or the reference could not be read.
const PART = /^[^\s:/]{1,253}$/u;

/** True for a text that can be the kind, namespace or name of a reference. */
export function isRefPart(text: string): boolean {
  return PART.test(text);
}

/**
 * Reads a reference as the catalog will: a missing namespace is that of the
 * entity it stands in, a missing kind is the field's default.
 *
 * @returns the full, lower-case ref, or the fault
 */
export function readRef(
  value: string,
  field: RefField,
  self: OwnRef,
): { ref: string } | { fault: RefFault } {
  const parts = splitRef(value);
  if (!parts) {
    return { fault: { text: 'is not an entity reference' } };
  }
  const { name } = parts;
  const kind = parts.kind ?? field.defaultKind;
  if (kind === undefined) {
    return { fault: { text: 'has no kind', name } };
  }
  const allowed = field.allowedKinds.some(
    other => other.toLowerCase() === kind.toLowerCase(),
  );
  if (!allowed) {
    return {
      fault: {
        text: `is of kind ${kind.toLocaleLowerCase('en-US')}`,
        name,
      },
    };
  }
  return {
    ref: stringifyEntityRef({
      kind,
      namespace: parts.namespace ?? self.namespace,
      name,
    }),
  };
}

/** The parts that a text names, or undefined when it is no reference. */
function splitRef(
  value: string,
): { kind?: string; namespace?: string; name: string } | undefined {
  if (/\s/.test(value)) {
    return undefined;
  }
  // No reference can hold a space by now, so that one coming back tells that
  // the text named no kind or namespace itself.
  const unnamed = { defaultKind: ' ', defaultNamespace: ' ' };
  try {
    const { kind, namespace, name } = parseEntityRef(value, unnamed);
    const named = {
      kind: kind === unnamed.defaultKind ? undefined : kind,
      namespace: namespace === unnamed.defaultNamespace ? undefined : namespace,
      name,
    };
    const wellFormed = [named.kind, named.namespace, named.name].every(
      part => part === undefined || isRefPart(part),
    );
    return wellFormed ? named : undefined;
  } catch {
    // parseEntityRef throws for a text that is not on its form: that is the
    // answer asked for here, not a failure.
    return undefined;
  }
}
