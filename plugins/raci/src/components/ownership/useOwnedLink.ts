import { useRouteRef, type ExternalRouteRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { ownedAddress } from './ownedAddress';
import { catalogExternalRouteRef, exploreExternalRouteRef } from '../../routes';

/**
 * Addresses of the list of all of a kind that an owner has; undefined where the
 * app has no such list.
 */
export function useOwnedLink(
  ownerRef: string,
): (kind: string) => string | undefined {
  const explore = useExternalLink(exploreExternalRouteRef);
  const catalog = useExternalLink(catalogExternalRouteRef);
  return useCallback(
    kind => ownedAddress({ kind, ownerRef, explore, catalog }),
    [explore, catalog, ownerRef],
  );
}

/** The address behind a route of another plugin, where it is bound. */
function useExternalLink(
  routeRef: ExternalRouteRef<undefined, true>,
): string | undefined {
  const link = useRoute(routeRef);
  try {
    return link?.();
  } catch {
    return undefined;
  }
}

// The hook has called all its own hooks by the time it throws, so that their
// order is the same whether the route is there or not.
function useRoute(
  routeRef: ExternalRouteRef<undefined, true>,
): (() => string) | undefined {
  try {
    return useRouteRef(routeRef);
  } catch {
    return undefined;
  }
}
