import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { PageOptions, RequestOptions } from './MlopsApi';
import { reviveNumbers } from './reviveNumbers';

/** Milliseconds after which a call is given up. */
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export interface MlopsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Defaults to the global `fetch`. */
  fetchApi?: { fetch: typeof fetch };
  /** Milliseconds after which a call is given up; 30,000 without. */
  timeoutMs?: number;
}

/** One call of the API. */
export interface CallOptions {
  parameters?: URLSearchParams;
  method?: 'GET' | 'POST';
  body?: unknown;
  request?: RequestOptions;
}

/**
 * How the client asks: where, as whom, for how long.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up.
 */
export class MlopsRequests {
  readonly #discoveryApi: MlopsClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;
  readonly #timeoutMs: number;

  constructor(options: MlopsClientOptions) {
    const { discoveryApi, fetchApi, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    this.#discoveryApi = discoveryApi;
    this.#timeoutMs = timeoutMs;
    // Looked up per call, so that a `fetch` replaced later is the one used.
    this.#fetch = (input, init) =>
      fetchApi ? fetchApi.fetch(input, init) : fetch(input, init);
  }

  /** The answer as JSON, with the numbers that JSON does not have. */
  async ask<T>(path: string, options: CallOptions): Promise<T> {
    const response = await this.send(path, options);
    return reviveNumbers(await response.json()) as T;
  }

  /** The answer as it came. */
  async send(path: string, options: CallOptions): Promise<Response> {
    const { parameters, method = 'GET', body, request } = options;
    const base = await this.#discoveryApi.getBaseUrl('mlops');
    const query = parameters?.size ? `?${parameters}` : '';
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const response = await this.#fetch(`${base}/v1${path}${query}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(request?.token && { authorization: `Bearer ${request.token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: request?.signal
        ? AbortSignal.any([request.signal, timeout])
        : timeout,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** Where the API has what it knows of an entity. */
export function entityPath(entity: CompoundEntityRef): string {
  const parts = [entity.kind.toLowerCase(), entity.namespace, entity.name];
  return `/entities/${parts.map(encodeURIComponent).join('/')}`;
}

/** A call for one page of a list. */
export function pageCall(
  page: PageOptions | undefined,
  request: RequestOptions | undefined,
): CallOptions & { parameters: URLSearchParams } {
  const parameters = new URLSearchParams();
  if (page?.limit !== undefined) {
    parameters.set('limit', String(page.limit));
  }
  if (page?.cursor !== undefined) {
    parameters.set('cursor', page.cursor);
  }
  return { parameters, request };
}
