import { ResponseError } from '@backstage/errors';
import type { ApiCall, ApiClientOptions } from './types';

/** Milliseconds after which a call is given up. */
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * How a client asks its backend: where, as whom, for how long. All paths are
 * below `/v1` of the plugin.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up.
 * @public
 */
export class ApiRequests {
  readonly #pluginId: string;
  readonly #discoveryApi: ApiClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;
  readonly #timeoutMs: number;
  readonly #revive: (json: unknown) => unknown;

  /**
   * @param options.pluginId - the plugin whose backend is asked
   * @param options.revive - makes of the parsed JSON what JSON cannot say, such
   *   as numbers that are not finite
   */
  constructor(
    options: ApiClientOptions & {
      pluginId: string;
      revive?: (json: unknown) => unknown;
    },
  ) {
    const { pluginId, discoveryApi, fetchApi, revive = json => json } = options;
    this.#pluginId = pluginId;
    this.#discoveryApi = discoveryApi;
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#revive = revive;
    // Looked up per call, so that a `fetch` replaced later is the one used.
    this.#fetch = (input, init) =>
      fetchApi ? fetchApi.fetch(input, init) : fetch(input, init);
  }

  /** The answer as JSON. */
  async json<T>(path: string, call: ApiCall = {}): Promise<T> {
    const response = await this.send(path, call);
    return this.#revive(await response.json()) as T;
  }

  /** The answer as comma-separated values (RFC 4180). */
  async csv(path: string, call: ApiCall = {}): Promise<string> {
    const response = await this.send(path, { ...call, accept: 'text/csv' });
    return response.text();
  }

  /** The answer as it came. */
  async send(path: string, call: ApiCall = {}): Promise<Response> {
    const { parameters, method = 'GET', body, request } = call;
    const { accept = 'application/json' } = call;
    const base = await this.#discoveryApi.getBaseUrl(this.#pluginId);
    const query = parameters?.size ? `?${parameters}` : '';
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const response = await this.#fetch(`${base}/v1${path}${query}`, {
      method,
      headers: {
        accept,
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
