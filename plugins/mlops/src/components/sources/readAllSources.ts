import type { MlopsApi, SourceStatus } from '@waymark/plugin-mlops-common';

const PAGE_SIZE = 200;

/**
 * Every connection, those that need somebody first. An installation has a
 * handful of them; a page of the API holds 200.
 */
export async function readAllSources(
  api: MlopsApi,
  signal: AbortSignal,
): Promise<SourceStatus[]> {
  const sources: SourceStatus[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.getSources({ limit: PAGE_SIZE, cursor, signal });
    sources.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return sources.sort(
    (a, b) =>
      Number(b.state === 'failing') - Number(a.state === 'failing') ||
      Number(a.state === 'disabled') - Number(b.state === 'disabled') ||
      a.id.localeCompare(b.id),
  );
}
