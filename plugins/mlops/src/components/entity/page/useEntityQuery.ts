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
 * Long enough for the code of the page's last card to arrive, short enough
 * that coming back to the page shows what is true now.
 */
const KEEP_MS = 5_000;

/**
 * Asks about the entity on the page. Cards that ask for the same `name` at
 * about the same time share one call; `load` must be stable between renders.
 */
export function useEntityQuery<T>(
  name: string,
  load: LoadOfEntity<T>,
): MlopsQuery<T> {
  const { ref, entityRef } = useEntityOnPage();
  const shared = useCallback(
    (api: MlopsApi, signal: AbortSignal, attempt: number) =>
      shareInFlight({
        scope: api,
        key: `${name} ${entityRef}`,
        signal,
        load: common => load(api, ref, common),
        keepMs: KEEP_MS,
        fresh: attempt > 0,
      }),
    [name, entityRef, ref, load],
  );
  return useMlopsQuery(shared);
}
