import type { LineageApi } from '@waymark/plugin-lineage-common';
import { useApiQuery, type ApiQuery } from '@waymark/plugin-page-parts-react';
import { lineageApiRef } from '../api';

/**
 * Calls the lineage API, and again whenever `load` is another function: wrap it
 * in `useCallback`. A call that is no longer wanted is aborted, and its answer
 * is never shown.
 */
export function useLineageQuery<T>(
  load: (api: LineageApi, signal: AbortSignal) => Promise<T>,
): ApiQuery<T> {
  return useApiQuery(lineageApiRef, load);
}
