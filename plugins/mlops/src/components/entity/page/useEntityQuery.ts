import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { shareInFlight } from '../../../hooks/shareInFlight';
import { useMlopsQuery, type MlopsQuery } from '../../../hooks/useMlopsQuery';
import { useEntityOnPage } from './useEntityOnPage';

/** Asks the mlops API about one entity. */
export type LoadOfEntity<T> = (
  api: MlopsApi,
  ref: CompoundEntityRef,
  signal: AbortSignal,
) => Promise<T>;

/**
 * Asks about the entity on the page. Cards that ask for the same `name` at the
 * same time share one call; `load` must be stable between renders.
 */
export function useEntityQuery<T>(
  name: string,
  load: LoadOfEntity<T>,
): MlopsQuery<T> {
  const { ref, entityRef } = useEntityOnPage();
  const shared = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      shareInFlight({
        scope: api,
        key: `${name} ${entityRef}`,
        signal,
        load: common => load(api, ref, common),
      }),
    [name, entityRef, ref, load],
  );
  return useMlopsQuery(shared);
}
