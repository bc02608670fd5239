import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { exploreParameters } from '@waymark/plugin-mlops-common';
import type { ExploreState } from '../state/exploreState';

/**
 * The whole list of an Explore query as comma-separated values, made by the
 * backend under the reader's own permissions.
 *
 * Errors: `ResponseError` for an answer that is not a success.
 */
export async function fetchExploreCsv(options: {
  fetchApi: FetchApi;
  state: ExploreState;
  signal?: AbortSignal;
}): Promise<Blob> {
  const { fetchApi, state, signal } = options;
  const response = await fetchApi.fetch(
    `plugin://mlops/v1/explore?${exploreParameters(state)}`,
    { headers: { accept: 'text/csv' }, signal },
  );
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.blob();
}
