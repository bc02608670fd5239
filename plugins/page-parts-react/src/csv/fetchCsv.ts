import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

/** The most that one answer of the API holds. */
const PAGE_SIZE = 200;

/** 100,000 rows: a server that never ends must not fill the memory. */
const MAX_PAGES = 500;

/**
 * The whole of a list of a backend as comma-separated values (RFC 4180,
 * with one header line), made by the backend under the reader's own
 * permissions. The backend gives it page by page; this is all of them.
 *
 * Errors: `ResponseError` for an answer that is not a success; an error for a
 * list longer than 100,000 rows.
 * @public
 */
export async function fetchCsv(options: {
  fetchApi: FetchApi;
  /** Whose backend has the list. */
  pluginId: string;
  /** Below the address of the plugin, such as `/v1/explore`. */
  path: string;
  /** What of the list is wanted, for one of its pages. */
  parameters(page: { limit: number; cursor?: string }): URLSearchParams;
  signal?: AbortSignal;
}): Promise<Blob> {
  const { fetchApi, pluginId, path, parameters, signal } = options;
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    if (parts.length === MAX_PAGES) {
      throw new Error(
        `The list has more than ${MAX_PAGES * PAGE_SIZE} rows; choose filters that leave fewer`,
      );
    }
    const response = await fetchApi.fetch(
      `plugin://${pluginId}${path}?${parameters({ limit: PAGE_SIZE, cursor })}`,
      { headers: { accept: 'text/csv' }, signal },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const page = await response.text();
    parts.push(cursor === undefined ? page : withoutHeader(page));
    cursor = nextCursor(response.headers.get('link'));
  } while (cursor !== undefined);
  return new Blob(parts, { type: 'text/csv' });
}

// The names of columns contain no line breaks, so the first one ends them.
function withoutHeader(csv: string): string {
  return csv.slice(csv.indexOf('\n') + 1);
}

/** The cursor in `</api/flights/v1/gates?…&cursor=…>; rel="next"` (RFC 8288). */
function nextCursor(link: string | null): string | undefined {
  const [, target] = link?.match(/<([^>]*)>;\s*rel="?next"?/) ?? [];
  if (target === undefined) {
    return undefined;
  }
  const { searchParams } = new URL(target, 'http://localhost');
  return searchParams.get('cursor') ?? undefined;
}
