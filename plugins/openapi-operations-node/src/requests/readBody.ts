import { InputError } from '@backstage/errors';

/** Deeper than anybody nests by hand, and no danger to what walks it. */
const MAX_DEPTH = 100;

/**
 * A body that the document's schema let in; an empty one is an empty object.
 *
 * Errors: an `InputError` for a NUL character, which Postgres refuses in any
 * text, and for a body that is nested deeper than 100.
 * @public
 */
export function readBody<T>(body: unknown): T {
  check(body, '', 0);
  return (body ?? {}) as T;
}

function check(value: unknown, pointer: string, depth: number): void {
  if (depth > MAX_DEPTH) {
    throw new InputError(
      `The body is nested deeper than ${MAX_DEPTH}; expected a flatter one.`,
    );
  }
  if (typeof value === 'string' && value.includes('\u0000')) {
    throw new InputError(
      `The body at '${pointer}' has a NUL character; expected a text without.`,
    );
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      check(part, `${pointer}/${key}`, depth + 1);
    }
  }
}
