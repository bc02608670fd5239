import type { MlopsApi } from '@waymark/plugin-mlops-common';
import {
  useApiQuery,
  type ApiQuery,
  type ApiQueryOptions,
} from '@waymark/plugin-page-parts-react';
import { mlopsApiRef } from '../api';

/**
 * Calls the mlops API, and again whenever `load` is another function: wrap it
 * in `useCallback`. A call that is no longer wanted is aborted, and its answer
 * is never shown.
 */
export function useMlopsQuery<T>(
  load: (api: MlopsApi, signal: AbortSignal) => Promise<T>,
  options?: ApiQueryOptions<MlopsApi, T>,
): ApiQuery<T> {
  return useApiQuery(mlopsApiRef, load, options);
}
