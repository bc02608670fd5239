import {
  AppRootElementBlueprint,
  appTreeApiRef,
  useApi,
  type AppTree,
} from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { matchPath, useLocation } from 'react-router-dom';
import { mlopsApiRef } from '../api';

const KINDS = ['model', 'dataset', 'pipeline'];

/** The catalog's page of an entity, and where it is unless the app moves it. */
const ENTITY_PAGE = 'page:catalog/entity';
const ENTITY_PATH = '/catalog/:namespace/:kind/:name';

/**
 * Asks for what the cards of an overview show, and for the code of the cards,
 * as soon as the address says whose page it will be. Otherwise both wait until
 * the reader is signed in, the catalog has answered and its page is drawn.
 */
function EarlyOverview() {
  const api = useApi(mlopsApiRef);
  const { tree } = useApi(appTreeApiRef).getTree();
  const { pathname } = useLocation();
  useEffect(() => {
    const ref = findEntity(tree, pathname);
    if (ref) {
      // The card that cannot be loaded says so in its place.
      import('../components/entity/cards').then(
        ({ askForOverview }) => askForOverview(api, ref),
        () => undefined,
      );
    }
  }, [api, tree, pathname]);
  return null;
}

/**
 * The entity of ours whose overview an address leads to. Routes can not be
 * asked yet: the app knows them once the reader is signed in.
 */
function findEntity(tree: AppTree, pathname: string) {
  const page = tree.nodes.get(ENTITY_PAGE);
  if (!page || page.spec.disabled) {
    return undefined;
  }
  const config = page.spec.config as { path?: string } | undefined;
  const match = matchPath(config?.path ?? ENTITY_PATH, pathname);
  const { kind = '', namespace = '', name = '' } = match?.params ?? {};
  return KINDS.includes(kind.toLowerCase())
    ? { kind, namespace, name }
    : undefined;
}

/** `app-root-element:mlops/early-overview`. */
export const earlyOverview = AppRootElementBlueprint.make({
  name: 'early-overview',
  params: { element: <EarlyOverview /> },
});
