/**
 * What a client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export interface ApiClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Defaults to the global `fetch`. */
  fetchApi?: { fetch: typeof fetch };
  /** Milliseconds after which a call is given up; 30,000 without. */
  timeoutMs?: number;
}

/** Options of every call. @public */
export interface RequestOptions {
  /** For calls between backends; browsers add their own. */
  token?: string;
  signal?: AbortSignal;
}

/** Where a list goes on, and how much of it is wanted (at most 200). @public */
export interface PageOptions {
  limit?: number;
  cursor?: string;
}

/**
 * A page of a list; `nextCursor` is absent on the last one.
 * @public
 */
export interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
  /** Given only where the number leaks nothing the asker may not see. */
  totalItems?: number;
}

/** One call of an API. @public */
export interface ApiCall {
  parameters?: URLSearchParams;
  /** GET without. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** The media type that is asked for; JSON without. */
  accept?: string;
  request?: RequestOptions;
}
