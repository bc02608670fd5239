import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { useCallback } from 'react';
import { peekShared, shareInFlight } from '../../../hooks/shareInFlight';
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

/** A question about an entity that several ask at about the same time. */
export interface EntityQuestion<T> {
  /** What is asked; the same name is the same question. */
  name: string;
  load: LoadOfEntity<T>;
}

/**
 * Asks about an entity, together with all who ask the same at about the same
 * time.
 *
 * @param fresh - pass over an answer that is still kept
 */
export function askOnce<T>(
  api: MlopsApi,
  question: EntityQuestion<T>,
  ref: CompoundEntityRef,
  options: { signal: AbortSignal; fresh?: boolean },
): Promise<T> {
  return shareInFlight({
    scope: api,
    key: keyOf(question.name, ref),
    load: common => question.load(api, ref, common),
    keepMs: KEEP_MS,
    ...options,
  });
}

/**
 * Asks about the entity on the page. Cards that ask the same at about the same
 * time share one call; `question` must be stable between renders.
 */
export function useEntityQuery<T>(question: EntityQuestion<T>): MlopsQuery<T> {
  const { ref } = useEntityOnPage();
  const ask = useCallback(
    (api: MlopsApi, signal: AbortSignal, attempt: number) =>
      askOnce(api, question, ref, { signal, fresh: attempt > 0 }),
    [question, ref],
  );
  const peek = useCallback(
    (api: MlopsApi) =>
      peekShared({ scope: api, key: keyOf(question.name, ref) }) as
        { value: T } | undefined,
    [question, ref],
  );
  return useMlopsQuery(ask, { peek });
}

function keyOf(name: string, ref: CompoundEntityRef): string {
  return `${name} ${stringifyEntityRef(ref)}`;
}
