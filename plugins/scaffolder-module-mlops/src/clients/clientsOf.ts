import {
  discoveryApiRef,
  fetchApiRef,
  type ApiHolder,
} from '@backstage/core-plugin-api';
import { GoldenPathsClient } from '@waymark/plugin-golden-paths-common';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { RaciClient } from '@waymark/plugin-raci-common';

/** The backends that fields ask. */
export interface Clients {
  goldenPaths: GoldenPathsClient;
  mlops: MlopsClient;
  raci: RaciClient;
}

/**
 * Clients over an app's own way to find and ask backends. A module of the
 * scaffolder owns no APIs in the new frontend system, and a form must work in
 * apps that show none of the pages whose plugins have them.
 */
export function clientsOf(apis: ApiHolder): Clients | undefined {
  const discoveryApi = apis.get(discoveryApiRef);
  const fetchApi = apis.get(fetchApiRef);
  if (!discoveryApi || !fetchApi) {
    return undefined;
  }
  const options = { discoveryApi, fetchApi };
  return {
    goldenPaths: new GoldenPathsClient(options),
    mlops: new MlopsClient(options),
    raci: new RaciClient(options),
  };
}
