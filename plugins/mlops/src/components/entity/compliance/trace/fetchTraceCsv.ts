import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { FetchApi } from '@backstage/core-plugin-api';
import { fetchCsv } from '@waymark/plugin-page-parts-react';

/**
 * The whole trace of an entity as comma-separated values, of one version where
 * one is named.
 *
 * Errors: those of {@link fetchCsv}.
 */
export function fetchTraceCsv(options: {
  fetchApi: FetchApi;
  ref: CompoundEntityRef;
  version?: string;
  signal?: AbortSignal;
}): Promise<Blob> {
  const { fetchApi, ref, version, signal } = options;
  const place = [ref.kind, ref.namespace, ref.name]
    .map(encodeURIComponent)
    .join('/');
  return fetchCsv({
    fetchApi,
    pluginId: 'mlops',
    path: `/v1/entities/${place}/trace`,
    parameters: ({ limit, cursor }) =>
      new URLSearchParams({
        limit: String(limit),
        ...(version !== undefined && { version }),
        ...(cursor !== undefined && { cursor }),
      }),
    signal,
  });
}
