import { PageBlueprint } from '@backstage/frontend-plugin-api';
import GoldenPathsIcon from '@material-ui/icons/Timeline';
import { goldenPathsRouteRef } from '../routes';

/** `page:golden-paths`: projects, templates, receipts and adoption. */
export const goldenPathsPage = PageBlueprint.make({
  params: {
    path: '/golden-paths',
    title: 'Golden paths',
    icon: <GoldenPathsIcon fontSize="inherit" />,
    routeRef: goldenPathsRouteRef,
    loader: async () => {
      const { GoldenPathsContent } =
        await import('../components/page/GoldenPathsContent');
      return <GoldenPathsContent />;
    },
  },
});
