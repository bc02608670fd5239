import type {
  MaturityApi,
  RollupPage,
  RollupQuery,
} from '@waymark/plugin-maturity-common';
import {
  useCursorList,
  type CursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { toSubjectFilter } from '../filters/toSubjectFilter';
import {
  HEAT_MAP_GROUPS,
  type MaturityPageParams,
} from '../page/maturityPageAddress';

const PAGE_SIZE = 100;

/** What the page's parameters mean for the heat map. Pure. */
export function toRollupQuery(
  rubric: string,
  params: MaturityPageParams,
): RollupQuery {
  return {
    ...toSubjectFilter(params),
    rubric,
    groupBy: params.groupBy ?? HEAT_MAP_GROUPS[0],
  };
}

/** Groups page by page; the old ones stay while a filter is asked. */
export function useRollup(
  rubric: string,
  params: MaturityPageParams,
): CursorList<RollupPage> {
  // The same text is the same question, whatever else of the page changes.
  const text = JSON.stringify(toRollupQuery(rubric, params));
  const query = useMemo<RollupQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<MaturityApi, RollupPage>>(
    (api, cursor, signal) =>
      api.getRollup({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  return useCursorList(maturityApiRef, load, { keepPrevious: true });
}
