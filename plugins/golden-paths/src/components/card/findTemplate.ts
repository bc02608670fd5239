import type {
  GoldenPathsApi,
  TemplateSummary,
} from '@waymark/plugin-golden-paths-common';

/** The most that one answer of the API holds. */
const PAGE_SIZE = 200;

/**
 * One template out of the list of all, which is searched by its ref: it has no
 * address of its own. Other refs that begin like it may be found too. Undefined
 * while it was not looked at.
 */
export async function findTemplate(
  api: Pick<GoldenPathsApi, 'listTemplates'>,
  entityRef: string,
  signal: AbortSignal,
): Promise<TemplateSummary | undefined> {
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await api.listTemplates(
      { q: entityRef, limit: PAGE_SIZE, cursor },
      { signal },
    );
    const found = items.find(item => item.entityRef === entityRef);
    if (found) {
      return found;
    }
    cursor = pageInfo.nextCursor;
  } while (cursor !== undefined);
  return undefined;
}
