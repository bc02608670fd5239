import type { CatalogChange } from '@waymark/plugin-mlops-common';
import {
  decodeCursor,
  encodeCursor,
  type Operations,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';

const LIST = 'catalog-changes';

/**
 * The feed that the catalog pulls. It shows every discovered entity whatever
 * the asker may see, so only services are let in.
 */
export function handleCatalogChanges(
  operations: Operations,
  options: RouterOptions,
): void {
  const { listChanges, httpAuth } = options;
  operations.handle<PageRequest & { after: number }>(
    'listCatalogChanges',
    async ({ parameters: { after, limit, cursor }, req }) => {
      await httpAuth.credentials(req, { allow: ['service'] });
      const [start] = decodeCursor(LIST, cursor, ['count']) ?? [after];
      const changes: CatalogChange[] = await listChanges({
        after: Number(start),
        limit: limit + 1,
      });
      const items = changes.slice(0, limit);
      const last = items.at(-1);
      return {
        items,
        pageInfo:
          last && changes.length > limit
            ? { nextCursor: encodeCursor(LIST, [last.seq]) }
            : {},
      };
    },
  );
}
