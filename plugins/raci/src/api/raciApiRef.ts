import { createApiRef } from '@backstage/core-plugin-api';
import type { RaciApi } from '@waymark/plugin-raci-common';

/**
 * The RACI API as pages and cards use it. Both frontend systems get the same
 * client; replace it to answer from somewhere else.
 * @public
 */
export const raciApiRef = createApiRef<RaciApi>({ id: 'plugin.raci.api' });
