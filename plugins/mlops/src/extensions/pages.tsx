import { PageBlueprint } from '@backstage/frontend-plugin-api';
import ExploreIcon from '@material-ui/icons/Explore';
import SourcesIcon from '@material-ui/icons/SettingsInputComponent';
import { EXPLORE_FACETS } from '@waymark/plugin-mlops-common';
import { z } from 'zod';
import { EXPLORE_COLUMN_IDS } from '../components/explore/columns/columnIds';
import { exploreRouteRef, sourcesRouteRef } from '../routes';

/**
 * `page:mlops/explore`. Config: `columns` and `facets` choose and order what
 * is shown; both show everything when left out.
 */
export const explorePage = PageBlueprint.makeWithOverrides({
  name: 'explore',
  configSchema: {
    columns: z.array(z.enum(EXPLORE_COLUMN_IDS)).min(1).optional(),
    facets: z.array(z.enum(EXPLORE_FACETS)).optional(),
  },
  factory(makePage, { config }) {
    return makePage({
      path: '/mlops/explore',
      title: 'Explore',
      icon: <ExploreIcon fontSize="inherit" />,
      routeRef: exploreRouteRef,
      loader: async () => {
        const { ExploreContent } =
          await import('../components/explore/ExploreContent');
        return (
          <ExploreContent columns={config.columns} facets={config.facets} />
        );
      },
    });
  },
});

/** `page:mlops/sources`, for the people who run the connections. */
export const sourcesPage = PageBlueprint.make({
  name: 'sources',
  params: {
    path: '/mlops/sources',
    title: 'Sources',
    icon: <SourcesIcon fontSize="inherit" />,
    routeRef: sourcesRouteRef,
    loader: async () => {
      const { SourcesContent } =
        await import('../components/sources/SourcesContent');
      return <SourcesContent />;
    },
  },
});
