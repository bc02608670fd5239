import {
  useCursorList,
  type CursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import type {
  MatrixPage,
  MatrixQuery,
  RaciApi,
} from '@waymark/plugin-raci-common';
import { useCallback, useMemo } from 'react';
import { raciApiRef } from '../../api';
import type { RaciGroup, RaciPageParams } from '../page/raciPageAddress';

const PAGE_SIZE = 100;

/**
 * A page of the matrix with the order it was asked in: the rows of one
 * question stay in sight while another is asked.
 */
export interface AskedMatrixPage extends MatrixPage {
  groupBy?: RaciGroup;
}

/** The matrix as far as it is loaded. */
export type MatrixList = CursorList<AskedMatrixPage>;

/** What the page's parameters mean for the matrix. Pure. */
export function toMatrixQuery(params: RaciPageParams): MatrixQuery {
  const { q, kind, lifecycle, owner, system, domain } = params;
  const { activity, role, party, gap, group } = params;
  return {
    q,
    kind,
    lifecycle,
    owner,
    system,
    domain,
    activity,
    role,
    gap,
    party,
    throughGroups: party ? true : undefined,
    groupBy: group,
  };
}

/** The matrix page by page; the old rows stay while a filter is asked. */
export function useMatrix(params: RaciPageParams): MatrixList {
  // The same text is the same question, whatever else of the page changes.
  const text = JSON.stringify(toMatrixQuery(params));
  const query = useMemo<MatrixQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<RaciApi, AskedMatrixPage>>(
    async (api, cursor, signal) => ({
      ...(await api.getMatrix(
        { ...query, limit: PAGE_SIZE, cursor },
        { signal },
      )),
      groupBy: query.groupBy,
    }),
    [query],
  );
  return useCursorList(raciApiRef, load, { keepPrevious: true });
}
