/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { mlopsApi } from './extensions/api';
import { earlyOverview } from './extensions/earlyOverview';
import { entityCards } from './extensions/entityCards';
import { entityContents } from './extensions/entityContents';
import { homePage } from './extensions/home';
import { explorePage, sourcesPage } from './extensions/pages';
import { searchExtensions } from './extensions/search';
import {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityTraceRouteRef,
  entityVersionsRouteRef,
  exploreRouteRef,
  homeRouteRef,
  sourcesRouteRef,
} from './routes';

/**
 * Explore, sources and entity pages for models, datasets and pipelines.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'mlops',
  title: 'Machine learning',
  info: { packageJson: () => import('../package.json') },
  routes: {
    home: homeRouteRef,
    explore: exploreRouteRef,
    sources: sourcesRouteRef,
    entityVersions: entityVersionsRouteRef,
    entityRuns: entityRunsRouteRef,
    entityCard: entityCardRouteRef,
    entityQuality: entityQualityRouteRef,
    entityMonitoring: entityMonitoringRouteRef,
    entityTrace: entityTraceRouteRef,
  },
  extensions: [
    mlopsApi,
    earlyOverview,
    homePage,
    explorePage,
    sourcesPage,
    ...entityCards,
    ...entityContents,
    ...searchExtensions,
  ],
});

export { mlopsTranslationRef } from './translation';
