import {
  useCursorList,
  type CursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import type {
  GapsPage,
  GapsQuery,
  MatrixFacets,
  MatrixPage,
  MatrixQuery,
  RaciApi,
  RaciGapCode,
} from '@waymark/plugin-raci-common';
import { useCallback, useMemo } from 'react';
import { raciApiRef } from '../../api';
import { toMatrixQuery } from '../matrix/useMatrix';
import type { RaciPageParams } from '../page/raciPageAddress';

const PAGE_SIZE = 100;

/** What the page's parameters mean for the gaps. Pure. */
export function toGapsQuery(params: RaciPageParams): GapsQuery {
  const { q, kind, lifecycle, owner, system, domain } = params;
  const { activity, party, gap = [] } = params;
  return {
    q,
    kind,
    lifecycle,
    owner,
    system,
    domain,
    activity,
    party,
    code: gap.filter((one): one is RaciGapCode => one !== 'any'),
  };
}

/** The gaps page by page; the old ones stay while a filter is asked. */
export function useGaps(params: RaciPageParams): CursorList<GapsPage> {
  const text = JSON.stringify(toGapsQuery(params));
  const query = useMemo<GapsQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<RaciApi, GapsPage>>(
    (api, cursor, signal) =>
      api.listGaps({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  return useCursorList(raciApiRef, load, { keepPrevious: true });
}

/**
 * How many entities with such gaps have each value, for the filters: it is the
 * matrix that counts entities. That it could not is no error of the gaps.
 */
export function useGapFacets(params: RaciPageParams): MatrixFacets | undefined {
  const { gap = ['any'] } = params;
  const text = JSON.stringify({
    ...toMatrixQuery({ ...params, gap, group: undefined, role: undefined }),
    throughGroups: undefined,
    limit: 1,
  });
  const query = useMemo<MatrixQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<RaciApi, MatrixPage>>(
    (api, cursor, signal) => api.getMatrix({ ...query, cursor }, { signal }),
    [query],
  );
  // What was counted stays: a field must not go while a value is chosen in it.
  return useCursorList(raciApiRef, load, { keepPrevious: true }).first?.facets;
}
