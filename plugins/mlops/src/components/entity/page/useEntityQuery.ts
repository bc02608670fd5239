import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import {
  askShared,
  useSharedQuery,
  type ApiQuery,
  type SharedQuestion,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { mlopsApiRef } from '../../../api';
import { useEntityOnPage } from './useEntityOnPage';

/** Asks the mlops API about one entity. */
export type LoadOfEntity<T> = (
  api: MlopsApi,
  ref: CompoundEntityRef,
  signal: AbortSignal,
) => Promise<T>;

/** A question about an entity that several ask at about the same time. */
export interface EntityQuestion<T> {
  /** What is asked; the same name is the same question. */
  name: string;
  load: LoadOfEntity<T>;
}

/**
 * Asks about an entity, together with all who ask the same at about the same
 * time.
 */
export function askOnce<T>(
  api: MlopsApi,
  question: EntityQuestion<T>,
  ref: CompoundEntityRef,
  options: { signal: AbortSignal },
): Promise<T> {
  return askShared(api, questionAbout(question, ref), options);
}

/**
 * Asks about the entity on the page. Cards that ask the same at about the same
 * time share one call; `question` must be stable between renders.
 */
export function useEntityQuery<T>(question: EntityQuestion<T>): ApiQuery<T> {
  const { ref } = useEntityOnPage();
  const shared = useMemo(() => questionAbout(question, ref), [question, ref]);
  return useSharedQuery(mlopsApiRef, shared);
}

function questionAbout<T>(
  { name, load }: EntityQuestion<T>,
  ref: CompoundEntityRef,
): SharedQuestion<MlopsApi, T> {
  return {
    key: `${name} ${stringifyEntityRef(ref)}`,
    load: (api, signal) => load(api, ref, signal),
  };
}
