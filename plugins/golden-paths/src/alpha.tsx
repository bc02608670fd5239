/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { goldenPathsApi } from './extensions/api';
import { adoptionCard, projectCard } from './extensions/entity';
import { goldenPathsPage } from './extensions/page';
import {
  draftRouteRef,
  goldenPathsRouteRef,
  taskExternalRouteRef,
  templateExternalRouteRef,
} from './routes';

/**
 * A page of golden paths; cards on the pages of projects and templates.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'golden-paths',
  title: 'Golden paths',
  info: { packageJson: () => import('../package.json') },
  routes: { root: goldenPathsRouteRef, draft: draftRouteRef },
  externalRoutes: {
    template: templateExternalRouteRef,
    task: taskExternalRouteRef,
  },
  extensions: [goldenPathsApi, goldenPathsPage, projectCard, adoptionCard],
});

export { goldenPathsTranslationRef } from './translation';
