import { createApiRef } from '@backstage/core-plugin-api';
import type { GoldenPathsApi } from '@waymark/plugin-golden-paths-common';

/**
 * The golden-paths API as pages and cards use it. Both frontend systems get
 * the same client; replace it to answer from somewhere else.
 * @public
 */
export const goldenPathsApiRef = createApiRef<GoldenPathsApi>({
  id: 'plugin.golden-paths.api',
});
