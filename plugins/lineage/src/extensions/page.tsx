import { PageBlueprint } from '@backstage/frontend-plugin-api';
import LineageIcon from '@material-ui/icons/DeviceHub';
import { lineageRouteRef } from '../routes';
import { viewSettings } from './settings';

/** `page:lineage`: the graph of anything, impact and drift. */
export const lineagePage = PageBlueprint.makeWithOverrides({
  configSchema: viewSettings,
  factory(makePage, { config }) {
    const { direction, depth, limit } = config;
    return makePage({
      path: '/lineage',
      title: 'Lineage',
      icon: <LineageIcon fontSize="inherit" />,
      routeRef: lineageRouteRef,
      loader: async () => {
        const { LineageContent } =
          await import('../components/page/LineageContent');
        return <LineageContent {...{ direction, depth, limit }} />;
      },
    });
  },
});
