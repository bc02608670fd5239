import { PageBlueprint } from '@backstage/frontend-plugin-api';
import HomeIcon from '@material-ui/icons/Home';
import { homeRouteRef } from '../routes';

/** `page:mlops/home`: what runs, who owns it, what needs attention. */
export const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    title: 'Home',
    icon: <HomeIcon fontSize="inherit" />,
    routeRef: homeRouteRef,
    loader: async () => {
      const { HomeContent } = await import('../components/home/HomeContent');
      // The shell of a page has no landmark; the catalog's pages bring theirs too.
      return (
        <main>
          <HomeContent />
        </main>
      );
    },
  },
});
