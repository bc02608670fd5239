import { createApiRef } from '@backstage/core-plugin-api';
import type { LineageApi } from '@waymark/plugin-lineage-common';

/**
 * The lineage API as pages and cards use it. Both frontend systems get the
 * same client; replace it to answer from somewhere else.
 * @public
 */
export const lineageApiRef = createApiRef<LineageApi>({
  id: 'plugin.lineage.api',
});
