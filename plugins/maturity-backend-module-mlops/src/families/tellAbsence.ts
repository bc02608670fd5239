import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { ForwardedError, NotFoundError } from '@backstage/errors';
import type { ApiClientOptions } from '@waymark/plugin-api-requests-common';

/**
 * A discovery that says "not found" of plugins it has no address for, as the
 * router of a backend says of plugins that are not installed.
 */
export function tellAbsence(
  discovery: Pick<DiscoveryService, 'getBaseUrl'>,
): ApiClientOptions['discoveryApi'] {
  return {
    async getBaseUrl(pluginId) {
      try {
        return await discovery.getBaseUrl(pluginId);
      } catch (error) {
        throw new NotFoundError(
          `The plugin '${pluginId}' has no address in this portal`,
          new ForwardedError('Discovery failed', error),
        );
      }
    },
  };
}
