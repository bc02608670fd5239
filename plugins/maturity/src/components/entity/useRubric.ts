import type {
  MaturityApi,
  RubricDetail,
} from '@waymark/plugin-maturity-common';
import {
  useSharedQuery,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityApiRef } from '../../api';

/** One rubric whole: what its levels and tracks are called and lead to. */
export function useRubric(id: string): ApiQuery<RubricDetail> {
  const question = useMemo(
    () => ({
      key: `rubric ${id}`,
      load: (api: MaturityApi, signal: AbortSignal) =>
        api.getRubric(id, { signal }),
    }),
    [id],
  );
  return useSharedQuery(maturityApiRef, question);
}
