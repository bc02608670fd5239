import { PageBlueprint } from '@backstage/frontend-plugin-api';
import RaciIcon from '@material-ui/icons/AssignmentInd';
import { raciRouteRef } from '../routes';

/** `page:raci`: the matrix, gaps, people, duties and hand-overs. */
export const raciPage = PageBlueprint.make({
  params: {
    path: '/raci',
    title: 'RACI',
    icon: <RaciIcon fontSize="inherit" />,
    routeRef: raciRouteRef,
    loader: async () => {
      const { RaciContent } = await import('../components/page/RaciContent');
      return <RaciContent />;
    },
  },
});
