import { InputError } from '@backstage/errors';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';

/**
 * Refuses an owner whom the catalog does not have: nobody would be told.
 *
 * Errors: an `InputError` in the same words for one that the asker may not see.
 */
export async function requireParty(
  { mirror }: ChangesContext,
  ref: string,
  { credentials }: Asker,
): Promise<void> {
  const visibility = await mirror.visible(credentials, [ref]);
  const known = await mirror.getEntities([ref]);
  if (!visibility.allows(ref) || !known.has(ref)) {
    throw new InputError(
      `/owner is '${ref}', which is not in the catalog, or you may not see it; expected a user or group that is.`,
    );
  }
}
