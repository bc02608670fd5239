import type { EntityRaciDetail, RaciApi } from '@waymark/plugin-raci-common';
import {
  useSharedQuery,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { raciApiRef } from '../../api';

/** Who acts for an entity; the cards of a page ask once. */
export function useEntityRaci(entityRef: string): ApiQuery<EntityRaciDetail> {
  const question = useMemo(
    () => ({
      key: `raci of ${entityRef}`,
      load: (api: RaciApi, signal: AbortSignal) =>
        api.getEntityRaci(entityRef, { signal }),
    }),
    [entityRef],
  );
  return useSharedQuery(raciApiRef, question);
}
