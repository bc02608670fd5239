import type {
  AuthService,
  DiscoveryService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { GoldenPathsClient } from '@waymark/plugin-golden-paths-common';
import { LineageClient } from '@waymark/plugin-lineage-common';
import type { FactRetriever } from '@waymark/plugin-maturity-node';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { RaciClient } from '@waymark/plugin-raci-common';
import { createCatalogRetriever } from './catalog';
import { createCiRetriever, readCircleciSettings } from './ci';
import { createDeploymentRetriever } from './deployment';
import { createDriftRetriever } from './drift';
import { createEntityReader } from './entities';
import { tellAbsence } from './families';
import { createGoldenPathsRetriever } from './goldenPaths';
import { createLineageRetriever } from './lineage';
import { createQualityRetriever } from './quality';
import { createRaciRetriever } from './raci';
import { createRegistryRetriever } from './registry';
import { createRepositoryRetriever } from './repository';

/** The services that facts are read with. */
export interface RetrieverServices {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  urlReader: UrlReaderService;
}

/**
 * The retrievers that ask the catalog, the other families of Waymark, Git hosts
 * and CI systems.
 */
export function createRetrievers(services: RetrieverServices): FactRetriever[] {
  const { auth, config } = services;
  const integrations = ScmIntegrations.fromConfig(config);
  const discoveryApi = tellAbsence(services.discovery);
  const registry = new MlopsClient({ discoveryApi });
  const lineage = new LineageClient({ discoveryApi });
  const raci = new RaciClient({ discoveryApi });
  const goldenPaths = new GoldenPathsClient({ discoveryApi });
  const readEntities = createEntityReader(services);
  const clock = Date.now;
  return [
    createCatalogRetriever({ readEntities, clock }),
    createRegistryRetriever({ auth, registry }),
    createQualityRetriever({ auth, registry }),
    createDriftRetriever({ auth, registry }),
    createDeploymentRetriever({ auth, registry, readEntities, clock }),
    createLineageRetriever({ auth, lineage }),
    createRaciRetriever({ auth, raci, readEntities, clock }),
    createGoldenPathsRetriever({ auth, goldenPaths }),
    createRepositoryRetriever({ ...services, integrations }),
    createCiRetriever({
      auth,
      registry,
      integrations,
      circleci: readCircleciSettings(config),
    }),
  ];
}
