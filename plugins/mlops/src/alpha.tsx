/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { mlopsApi } from './extensions/api';
import { explorePage, sourcesPage } from './extensions/pages';
import { exploreRouteRef, sourcesRouteRef } from './routes';

/**
 * Explore, sources and entity pages for models, datasets and pipelines.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'mlops',
  title: 'Machine learning',
  info: { packageJson: () => import('../package.json') },
  routes: { explore: exploreRouteRef, sources: sourcesRouteRef },
  extensions: [mlopsApi, explorePage, sourcesPage],
});

export { mlopsTranslationRef } from './translation';
