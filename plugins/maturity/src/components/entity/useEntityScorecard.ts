import type {
  MaturityApi,
  ScorecardDetail,
} from '@waymark/plugin-maturity-common';
import {
  useSharedQuery,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import useInterval from 'react-use/lib/useInterval';
import { maturityApiRef } from '../../api';

/** Between two looks while sources of facts have not answered yet. */
const GATHERING_MS = 15_000;

/**
 * The scorecard of an entity; the cards of a page ask once. While facts are
 * still gathered it is asked for again.
 */
export function useEntityScorecard(
  entityRef: string,
): ApiQuery<ScorecardDetail> {
  const question = useMemo(
    () => ({
      key: `scorecard of ${entityRef}`,
      load: (api: MaturityApi, signal: AbortSignal) =>
        api.getScorecard(entityRef, { signal }),
    }),
    [entityRef],
  );
  const query = useSharedQuery(maturityApiRef, question);
  const waits = query.value && query.value.gathering.length > 0;
  useInterval(query.retry, waits && !query.loading ? GATHERING_MS : null);
  return query;
}
