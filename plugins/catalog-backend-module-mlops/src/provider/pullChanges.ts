import type { CatalogChange, MlopsApi } from '@waymark/plugin-mlops-common';

/** Changes asked for at a time; the API's own limit. */
const PAGE_SIZE = 200;

/**
 * The feed from behind a number to its end, in pages. Goes by the numbers
 * alone: what changes while it is read comes at the end.
 */
export async function* pullChanges(options: {
  api: Pick<MlopsApi, 'getCatalogChanges'>;
  after: number;
  getToken: () => Promise<string>;
  signal: AbortSignal;
}): AsyncGenerator<CatalogChange[]> {
  const { api, getToken, signal } = options;
  let { after } = options;
  for (;;) {
    signal.throwIfAborted();
    // Tokens live for minutes; a first read of a large registry may not.
    const token = await getToken();
    const { items } = await api.getCatalogChanges(
      after,
      { limit: PAGE_SIZE },
      { token, signal },
    );
    if (items.length === 0) {
      return;
    }
    after = items[items.length - 1].seq;
    yield items;
  }
}
