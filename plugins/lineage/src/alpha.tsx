/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { lineageApi } from './extensions/api';
import { lineageCard, lineageContent } from './extensions/entity';
import { lineagePage } from './extensions/page';
import { entityLineageRouteRef, lineageRouteRef } from './routes';

/**
 * A lineage page, and a card and a tab on entity pages.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'lineage',
  title: 'Lineage',
  info: { packageJson: () => import('../package.json') },
  routes: { root: lineageRouteRef, entity: entityLineageRouteRef },
  extensions: [lineageApi, lineagePage, lineageCard, lineageContent],
});

export { lineageTranslationRef } from './translation';
