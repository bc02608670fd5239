import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import {
  appTreeApiRef,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** The tab's extension, whose path an app's configuration can change. */
const TAB = 'entity-content:maturity/maturity';

/** Where the tab is without a word of the app's. */
const DEFAULT_PATH = '/maturity';

/**
 * Paths of the tab of maturity on pages of entities. From outside of such a
 * page no route leads to a tab of it, so its place is looked up in the app; in
 * the classic frontend system, whose apps do not tell, it is the documented one.
 */
export function useMaturityTab(): (entityRef: string) => string {
  const pageOf = useRouteRef(entityRouteRef);
  const tree = useApiHolder().get(appTreeApiRef)?.getTree().tree;
  const path =
    tree?.nodes.get(TAB)?.instance?.getData(coreExtensionData.routePath) ??
    DEFAULT_PATH;
  return entityRef => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const page = pageOf({
      kind: kind.toLocaleLowerCase('en-US'),
      namespace,
      name,
    });
    return `${page}/${path.replace(/^\/+|\/+$/g, '')}`;
  };
}
