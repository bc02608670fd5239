import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_VIEW_URL,
} from '@backstage/catalog-model';
import type { EntityOverview } from '@waymark/plugin-mlops-common';
import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityVersionsRouteRef,
  sourcesRouteRef,
} from '../../../../routes';
import { webUrl } from '../../../provenance/webUrl';
import { useEntityOnPage } from '../../page/useEntityOnPage';
import { needPlace, type NeedPlace } from './needPlace';

/** A place and the address it has in this portal. */
export interface NeedLink {
  place: NeedPlace;
  to: string;
}

/**
 * Leads from a need to where it is mended; nowhere for a tab that the portal
 * does not show, and for a file that has no address of its own.
 */
export function useNeedLink(
  overview: EntityOverview,
): (code: string) => NeedLink | undefined {
  const { entity } = useEntityOnPage();
  const annotations = entity.metadata.annotations ?? {};
  const addresses: Record<NeedPlace, string | undefined> = {
    runs: useOptionalLink(entityRunsRouteRef),
    versions: useOptionalLink(entityVersionsRouteRef),
    card: useOptionalLink(entityCardRouteRef),
    monitoring: useOptionalLink(entityMonitoringRouteRef),
    quality: useOptionalLink(entityQualityRouteRef),
    sources: useOptionalLink(sourcesRouteRef),
    ci: webUrl(overview.ci.find(({ state }) => state === 'failed')?.url),
    file:
      webUrl(annotations[ANNOTATION_EDIT_URL]) ??
      webUrl(annotations[ANNOTATION_VIEW_URL]),
  };
  return code => {
    const place = needPlace(code, entity.kind);
    const to = place && addresses[place];
    return to ? { place, to } : undefined;
  };
}
