import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { LineageClient } from '@waymark/plugin-lineage-common';
import { lineageApiRef } from '../api';

/** The HTTP client behind every page and card. */
export const lineageApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: lineageApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new LineageClient({ discoveryApi, fetchApi }),
    }),
});
