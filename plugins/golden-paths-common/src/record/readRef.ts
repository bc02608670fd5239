import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { RECORD_PATH } from './types';

/** Reads a full entity ref, and gives it in lower case as the catalog does. */
export function readRef(value: unknown, field: string, example: string) {
  const expected = `expected a full entity ref such as ${example}`;
  if (typeof value !== 'string' || value.length > 400) {
    throw new InputError(`${RECORD_PATH} has no text as ${field}; ${expected}`);
  }
  if (!/^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(value)) {
    throw new InputError(
      `${RECORD_PATH} has '${value.slice(0, 100)}' as ${field}; ${expected}`,
    );
  }
  return stringifyEntityRef(parseEntityRef(value));
}
