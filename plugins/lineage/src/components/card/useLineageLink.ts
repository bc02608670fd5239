import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { entityLineageRouteRef, lineageRouteRef } from '../../routes';
import { writeView } from '../view/viewAddress';
import { emptyView, type LineageView } from '../view/viewState';

/**
 * Addresses of lineage of an entity: its tab, or the page where the app has no
 * tab. Undefined where it has neither.
 */
export function useLineageLink(
  entityRef: string,
): (view?: Partial<LineageView>) => string | undefined {
  const tab = useOptionalLink(entityLineageRouteRef);
  const page = useOptionalLink(lineageRouteRef);
  return useCallback(
    (view = {}) => {
      const base = tab ?? page;
      if (base === undefined) {
        return undefined;
      }
      const root = tab === undefined ? { root: { entityRef } } : {};
      const parameters = writeView({ ...emptyView(), ...root, ...view });
      const text = parameters.toString();
      return text ? `${base}?${text}` : base;
    },
    [tab, page, entityRef],
  );
}
