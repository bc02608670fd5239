import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { RaciApi } from '@waymark/plugin-raci-common';
import type { ReadActors } from './mayUpdate';

/** Milliseconds that RACI may take; the owner alone decides after that. */
const TIMEOUT_MS = 5_000;

/**
 * Reads who is Responsible or Accountable for any part of an entity, as the
 * asker sees it. Without the raci plugin, and while it does not answer, that
 * is nobody.
 */
export function createReadActors(options: {
  auth: AuthService;
  raci: Pick<RaciApi, 'getEntityRaci'>;
  logger: LoggerService;
}): (credentials: BackstageCredentials) => ReadActors {
  const { auth, raci, logger } = options;
  return credentials => async entityRef => {
    try {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'raci',
      });
      const { activities } = await raci.getEntityRaci(entityRef, {
        token,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return activities.flatMap(({ responsible, accountable }) =>
        [...responsible, ...accountable].map(cell => cell.ref),
      );
    } catch (error) {
      logger.debug(
        `Nobody is taken to act for '${entityRef}', since its RACI could not be read: ${stringifyError(error)}`,
      );
      return [];
    }
  };
}
