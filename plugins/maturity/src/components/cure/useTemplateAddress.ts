import { useRouteRef } from '@backstage/core-plugin-api';
import type { Cure } from '@waymark/plugin-maturity-common';
import { templateAddress } from '@waymark/plugin-page-parts-react';
import { templateExternalRouteRef } from '../../routes';

/** The address of a cure's template; undefined where the app has no Create page. */
export function useTemplateAddress(
  template: Cure['template'],
): string | undefined {
  const route = useTemplateRoute();
  return template && route && templateAddress(template, route);
}

// The hook has called all its own hooks by the time it throws, so that their
// order is the same whether the route is there or not.
function useTemplateRoute() {
  try {
    return useRouteRef(templateExternalRouteRef);
  } catch {
    return undefined;
  }
}
