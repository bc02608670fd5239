import { createApiRef } from '@backstage/core-plugin-api';
import type { MlopsApi } from '@waymark/plugin-mlops-common';

/**
 * The mlops API as pages and cards use it. Both frontend systems get the same
 * client; replace it to answer from somewhere else.
 * @public
 */
export const mlopsApiRef = createApiRef<MlopsApi>({ id: 'plugin.mlops.api' });
