import { createApiRef } from '@backstage/core-plugin-api';
import type { MaturityApi } from '@waymark/plugin-maturity-common';

/**
 * The maturity API as pages and cards use it. Both frontend systems get the
 * same client; replace it to answer from somewhere else.
 * @public
 */
export const maturityApiRef = createApiRef<MaturityApi>({
  id: 'plugin.maturity.api',
});
