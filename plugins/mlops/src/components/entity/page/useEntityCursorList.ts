import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  MlopsApi,
  Page,
  PageOptions,
  RequestOptions,
} from '@waymark/plugin-mlops-common';
import {
  useCursorList,
  type CursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { useEntityOnPage } from './useEntityOnPage';
import { mlopsApiRef } from '../../../api';

const PAGE_SIZE = 50;

/** Asks for one page of a list about one entity. */
export type LoadEntityPage<T> = (
  api: MlopsApi,
  ref: CompoundEntityRef,
  page: PageOptions,
  request: RequestOptions,
) => Promise<Page<T>>;

/**
 * A list about the entity on the page that grows page by page. `load` must be
 * stable between renders.
 */
export function useEntityCursorList<T>(
  load: LoadEntityPage<T>,
): CursorList<Page<T>> {
  const { ref } = useEntityOnPage();
  const loadPage = useCallback<LoadPage<MlopsApi, Page<T>>>(
    (api, cursor, signal) =>
      load(api, ref, { limit: PAGE_SIZE, cursor }, { signal }),
    [load, ref],
  );
  return useCursorList(mlopsApiRef, loadPage);
}
