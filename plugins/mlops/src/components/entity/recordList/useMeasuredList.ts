import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  FacetCount,
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
import { useCallback, useMemo, useState } from 'react';
import { defaultMetrics, rankMetrics } from '../../metrics/metricColumns';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { useProductMetrics } from '../versions/useProductMetrics';
import { metricColumnId, metricsOfColumns } from './columns';
import { isFiltered, type ListState } from './listState';
import { mlopsApiRef } from '../../../api';

const PAGE_SIZE = 100;

/** Stands for the metrics that say most, where nobody named any. */
const METRICS = 'metrics';

/** A page of records with metrics; the first one says what there is. */
export type MeasuredPage = Page<unknown> & {
  facets?: { metrics: FacetCount[] };
};

/** Asks for one page of a list of records. */
export type LoadMeasured<P, Q = object> = (
  api: MlopsApi,
  ref: CompoundEntityRef,
  query: Q & PageOptions,
  request: RequestOptions,
) => Promise<P>;

/** The records that the state asks for, and what there is to choose from. */
export interface MeasuredList<P extends MeasuredPage> {
  list: CursorList<P>;
  /** Ids of the columns to show. */
  columnIds: string[];
  facets?: P['facets'];
  /** Names of all metrics, those that say most first. */
  metrics: string[];
}

/**
 * Reads versions or runs of the entity on the page with the metrics of the
 * shown columns alone: a model with 500 metrics would otherwise send each of
 * them with each row. All options but `state` and `chosen` must be stable
 * between renders.
 */
export function useMeasuredList<
  P extends MeasuredPage,
  Q extends object,
>(options: {
  state: ListState;
  /** Ids of the columns the reader chose; undefined is the default. */
  chosen?: string[];
  /** Columns beside the metrics when the reader chose none. */
  defaultColumns: string[];
  maxDefaultMetrics: number;
  toQuery: (state: ListState, metrics: string[]) => Q;
  load: LoadMeasured<P, Q>;
}): MeasuredList<P> {
  const { state, chosen, defaultColumns, maxDefaultMetrics } = options;
  const { toQuery, load } = options;
  const { ref } = useEntityOnPage();
  const preferred = useProductMetrics();
  const [facets, setFacets] = useState<P['facets']>();

  const columnIds = useMemo(() => {
    const ids = chosen ?? [...defaultColumns, METRICS];
    return ids.flatMap(id =>
      id === METRICS
        ? defaultMetrics(facets?.metrics, maxDefaultMetrics, preferred).map(
            metricColumnId,
          )
        : id,
    );
  }, [chosen, defaultColumns, facets, maxDefaultMetrics, preferred]);

  // What was asked for stays asked for while it has all that is shown: hiding
  // a column must not read the list again.
  const needed = metricsOfColumns(columnIds);
  const [asked, setAsked] = useState(needed);
  if (!needed.every(name => asked.includes(name))) {
    setAsked(needed);
  }

  // The same text is the same question, whatever else the state holds.
  const question = JSON.stringify(toQuery(state, asked));
  const loadPage = useCallback<LoadPage<MlopsApi, P>>(
    (api, cursor, signal) =>
      load(
        api,
        ref,
        { ...JSON.parse(question), limit: PAGE_SIZE, cursor },
        { signal },
      ),
    [load, ref, question],
  );
  const list = useCursorList(mlopsApiRef, loadPage, { keepPrevious: true });

  // Once the whole list was counted, a filter does not take choices away.
  const counted = list.stale ? undefined : list.first?.facets;
  if (counted && counted !== facets && (!facets || !isFiltered(state))) {
    setFacets(counted);
  }
  const metrics = useMemo(
    () => rankMetrics(facets?.metrics ?? [], preferred),
    [facets, preferred],
  );
  return { list, columnIds, facets, metrics };
}
