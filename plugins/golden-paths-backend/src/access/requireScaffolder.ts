import type { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Asker } from '../Asker';

/** Who runs templates. */
const SCAFFOLDER = 'plugin:scaffolder';

/**
 * Refuses everybody but the scaffolder's own backend: a receipt says what a
 * run did, and nobody else knows that.
 *
 * Errors: a `NotAllowedError` that says so.
 */
export function requireScaffolder(
  auth: AuthService,
  { credentials }: Pick<Asker, 'credentials'>,
): void {
  if (
    !auth.isPrincipal(credentials, 'service') ||
    credentials.principal.subject !== SCAFFOLDER
  ) {
    throw new NotAllowedError(
      `Only the scaffolder's backend ('${SCAFFOLDER}') may write and read back what a run made; this request came from somebody else.`,
    );
  }
}
