/**
 * The plugin for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { maturityApi } from './extensions/api';
import { maturityContent, scorecardCard } from './extensions/entity';
import { maturityPage } from './extensions/page';
import {
  entityMaturityRouteRef,
  maturityRouteRef,
  templateExternalRouteRef,
} from './routes';

/**
 * A maturity page; a scorecard and a tab of all checks on entity pages.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'maturity',
  title: 'Maturity',
  info: { packageJson: () => import('../package.json') },
  routes: { root: maturityRouteRef, entity: entityMaturityRouteRef },
  externalRoutes: { template: templateExternalRouteRef },
  extensions: [maturityApi, maturityPage, scorecardCard, maturityContent],
});

export { maturityTranslationRef } from './translation';
