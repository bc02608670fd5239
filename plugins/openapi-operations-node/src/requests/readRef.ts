import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * What a ref of a request may be.
 * @public
 */
export interface ExpectedRef {
  /** The parameter or field, for the message. */
  name: string;
  /** Kinds it may have, in lower case; any without. */
  kinds?: readonly string[];
  /** Kind of a ref without one; without it, one is needed. */
  defaultKind?: string;
}

/**
 * A ref of a request, full and in lower case.
 *
 * Errors: an `InputError` that names the parameter, what was found and what
 * was expected.
 * @public
 */
export function readRef(value: string, expected: ExpectedRef): string {
  const { name, kinds, defaultKind } = expected;
  const ref = parse(value, defaultKind);
  const kind = ref?.split(':', 1)[0];
  if (!ref || (kinds && !kinds.includes(kind ?? ''))) {
    const [example = 'model'] = kinds ?? [];
    throw new InputError(
      `'${name}' is '${value.slice(0, 100)}'; expected an entity ref${
        kinds ? ` of a ${kinds.join(' or ')}` : ''
      }, such as ${example}:default/name.`,
    );
  }
  return ref;
}

/**
 * Refs of a list, or undefined for none.
 * @public
 */
export function readRefs(
  values: readonly string[] | undefined,
  expected: ExpectedRef,
): string[] | undefined {
  return values?.map(value => readRef(value, expected));
}

function parse(value: string, defaultKind?: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(value, { defaultKind }));
  } catch {
    return undefined;
  }
}
