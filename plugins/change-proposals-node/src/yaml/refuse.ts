import { InputError } from '@backstage/errors';

/** What one must not touch, told to the person who wanted it touched. */
export function refuse(what: string, mend?: string): InputError {
  return new InputError(
    `${what}; ${mend ?? 'edit the file by hand, its author knows best what was meant'}`,
  );
}
