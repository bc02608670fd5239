import { useRouteRef, type RouteRef } from '@backstage/core-plugin-api';

/**
 * The address of a page or tab, or undefined where the app does not show it:
 * an adopter may install one of our cards without the page it leads to.
 * @public
 */
export function useOptionalLink(
  routeRef: RouteRef<undefined>,
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
function useRoute(routeRef: RouteRef<undefined>): (() => string) | undefined {
  try {
    return useRouteRef(routeRef);
  } catch {
    return undefined;
  }
}
