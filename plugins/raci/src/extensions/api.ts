import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { RaciClient } from '@waymark/plugin-raci-common';
import { raciApiRef } from '../api';

/** The HTTP client behind every page and card. */
export const raciApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: raciApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RaciClient({ discoveryApi, fetchApi }),
    }),
});
