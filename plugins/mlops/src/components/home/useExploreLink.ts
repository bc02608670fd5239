import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { exploreRouteRef } from '../../routes';
import {
  serializeExploreState,
  type ExploreState,
} from '../explore/state/exploreState';

/** Makes addresses of lists in Explore; undefined where there is no Explore. */
export function useExploreLink(): (state: ExploreState) => string | undefined {
  const explore = useOptionalLink(exploreRouteRef);
  return useCallback(
    state => {
      const query = serializeExploreState(state).toString();
      return explore && (query ? `${explore}?${query}` : explore);
    },
    [explore],
  );
}
