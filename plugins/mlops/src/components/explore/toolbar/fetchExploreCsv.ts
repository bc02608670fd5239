import type { FetchApi } from '@backstage/core-plugin-api';
import { exploreParameters } from '@waymark/plugin-mlops-common';
import { fetchCsv } from '@waymark/plugin-page-parts-react';
import type { ExploreState } from '../state/exploreState';

/**
 * The whole list of an Explore query as comma-separated values.
 *
 * Errors: those of {@link fetchCsv}.
 */
export function fetchExploreCsv(options: {
  fetchApi: FetchApi;
  state: ExploreState;
  signal?: AbortSignal;
}): Promise<Blob> {
  const { fetchApi, state, signal } = options;
  return fetchCsv({
    fetchApi,
    pluginId: 'mlops',
    path: '/v1/explore',
    parameters: page => exploreParameters({ ...state, ...page }),
    signal,
  });
}
