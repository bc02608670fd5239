import type { Operations } from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';

/** All that the overview of an entity's page shows. */
export function handleOverview(
  operations: Operations,
  options: RouterOptions,
): void {
  const { reads, httpAuth } = options;
  operations.handle<{ kind: string; namespace: string; name: string }>(
    'getOverview',
    async ({ parameters, req }) =>
      reads.getOverview(parameters, {
        credentials: await httpAuth.credentials(req, {
          allow: ['user', 'service'],
        }),
      }),
  );
}
