import type {
  ImpactItem,
  ImpactQuery,
  LineageApi,
} from '@waymark/plugin-lineage-common';
import { csvBlob, toCsv } from '@waymark/plugin-page-parts-react';

const PAGE_SIZE = 200;
const MAX_PAGES = 1000;

/**
 * All that is affected as a CSV file, read page by page under the reader's own
 * permissions.
 *
 * Errors: those of the API; an error for a list of more than 200,000 rows.
 */
export async function impactCsv(options: {
  api: LineageApi;
  query: ImpactQuery;
  signal: AbortSignal;
}): Promise<Blob> {
  const { api, query, signal } = options;
  const items: ImpactItem[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    if (pages === MAX_PAGES) {
      throw new Error(
        `The list has more than ${MAX_PAGES * PAGE_SIZE} rows; choose types or a version that leave fewer`,
      );
    }
    const page = await api.getImpact(
      { ...query, limit: PAGE_SIZE, cursor },
      { signal },
    );
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
    pages += 1;
  } while (cursor !== undefined);
  return csvBlob(
    toCsv(items, [
      { name: 'type', value: ({ node }) => node.type },
      { name: 'title', value: ({ node }) => node.title },
      { name: 'namespace', value: ({ node }) => node.namespace },
      { name: 'name', value: ({ node }) => node.name },
      { name: 'entityRef', value: ({ node }) => node.entityRef },
      { name: 'owner', value: ({ owner }) => owner },
      { name: 'lifecycle', value: ({ lifecycle }) => lifecycle },
      { name: 'depth', value: ({ depth }) => depth },
      { name: 'masked', value: ({ node }) => node.masked ?? false },
    ]),
  );
}
