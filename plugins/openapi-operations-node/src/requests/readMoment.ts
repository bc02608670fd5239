import { InputError } from '@backstage/errors';

/**
 * A moment of a query in milliseconds; undefined stays undefined.
 *
 * Errors: an `InputError` that names the parameter when it is none.
 * @public
 */
export function readMoment(
  parameter: string,
  text: string | undefined,
): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const ms = Date.parse(text);
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) || Number.isNaN(ms)) {
    throw new InputError(
      `Query parameter '${parameter}' is '${text}'; expected a moment of ISO 8601 such as 2026-01-31T12:00:00Z.`,
    );
  }
  return ms;
}
