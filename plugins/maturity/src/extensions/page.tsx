import { PageBlueprint } from '@backstage/frontend-plugin-api';
import MaturityIcon from '@material-ui/icons/TrendingUp';
import { maturityRouteRef } from '../routes';

/** `page:maturity`: how teams stand, campaigns, waivers and rubrics. */
export const maturityPage = PageBlueprint.make({
  params: {
    path: '/maturity',
    title: 'Maturity',
    icon: <MaturityIcon fontSize="inherit" />,
    routeRef: maturityRouteRef,
    loader: async () => {
      const { MaturityContent } =
        await import('../components/page/MaturityContent');
      return <MaturityContent />;
    },
  },
});
