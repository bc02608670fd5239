/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { raciApi } from './extensions/api';
import { ownershipCard, raciCard, raciContent } from './extensions/entity';
import { raciPage } from './extensions/page';
import {
  catalogExternalRouteRef,
  entityRaciRouteRef,
  exploreExternalRouteRef,
  raciRouteRef,
} from './routes';

/**
 * A RACI page; a card and a tab of who acts, and a card of who owns, on entity
 * pages.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'raci',
  title: 'RACI',
  info: { packageJson: () => import('../package.json') },
  routes: { root: raciRouteRef, entity: entityRaciRouteRef },
  externalRoutes: {
    explore: exploreExternalRouteRef,
    catalog: catalogExternalRouteRef,
  },
  extensions: [raciApi, raciPage, raciCard, ownershipCard, raciContent],
});

export { raciTranslationRef } from './translation';
