import type { ConnectorPage, MlopsConnector, ReadOptions } from '../connector';
import type { MlopsRecord } from '../records';

/**
 * Reads a pass to its end, or until `pages` of them arrived. The cursors go
 * through JSON, as they do in the registry's database.
 * @public
 */
export async function readPages(
  connector: MlopsConnector,
  options: Partial<ReadOptions> & { pages?: number } = {},
): Promise<ConnectorPage[]> {
  const { pages: wanted = Infinity, ...read } = options;
  const pages: ConnectorPage[] = [];
  const pass = connector.read({
    mode: 'full',
    signal: new AbortController().signal,
    ...read,
  });
  for await (const page of pass) {
    pages.push({
      records: page.records,
      cursor: JSON.parse(JSON.stringify(page.cursor)),
    });
    if (pages.length >= wanted) {
      break;
    }
  }
  return pages;
}

/** Reads a pass that is expected to fail, and says how far it came. @public */
export async function readUntilFailure(
  connector: MlopsConnector,
  options: Partial<ReadOptions> = {},
): Promise<{ pages: ConnectorPage[]; error?: unknown }> {
  const pages: ConnectorPage[] = [];
  try {
    const pass = connector.read({
      mode: 'full',
      signal: new AbortController().signal,
      ...options,
    });
    for await (const page of pass) {
      pages.push(page);
    }
    return { pages };
  } catch (error) {
    return { pages, error };
  }
}

/** The records of all pages, in order. @public */
export function recordsOf(pages: ConnectorPage[]): MlopsRecord[] {
  return pages.flatMap(page => page.records);
}
