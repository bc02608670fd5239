import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';

/**
 * What a search index is made of. It tells of every entity whatever the asker
 * may see, so only services are let in; the search checks what it shows.
 */
export function handleSearchDocuments(
  operations: Operations,
  options: RouterOptions,
): void {
  const { listSearchDocuments, httpAuth } = options;
  operations.handle<PageRequest>(
    'listSearchDocuments',
    async ({ parameters, req }) => {
      await httpAuth.credentials(req, { allow: ['service'] });
      return listSearchDocuments(parameters);
    },
  );
}
