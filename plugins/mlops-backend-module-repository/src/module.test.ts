import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  mlopsConnectorsExtensionPoint,
  type ConnectorRegistration,
} from '@waymark/plugin-mlops-node';
import { readPages, recordsOf } from '@waymark/plugin-mlops-node/testUtils';
import mlopsModuleRepository from '.';
import { catalogEntity } from './__testUtils__/entities';
import { MemoryRepositories } from './__testUtils__/MemoryRepositories';

describe('mlopsModuleRepository', () => {
  it('adds a connection that reads what the catalog points at', async () => {
    const host = new MemoryRepositories({
      files: { 'churn/README.md': '---\nlicense: mit\n---\nA model.\n' },
    });
    const added: ConnectorRegistration[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          mlopsConnectorsExtensionPoint,
          { addConnector: (...all) => added.push(...all) },
        ],
      ],
      features: [
        mlopsModuleRepository,
        mockServices.rootConfig.factory({
          data: { mlops: { repository: { schedule: { frequency: 'PT1M' } } } },
        }),
        mockServices.urlReader.mock({ readTree: host.readTree }).factory,
        catalogServiceMock.factory({
          entities: [
            catalogEntity('Model', 'churn', `${host.root}churn/`),
            catalogEntity('Component', 'shop', `${host.root}shop/`),
          ],
        }),
      ],
    });

    expect(added).toEqual([
      expect.objectContaining({
        enabled: true,
        schedule: expect.objectContaining({ frequencyMs: 60_000 }),
      }),
    ]);
    const records = recordsOf(await readPages(added[0].connector));
    expect(records.map(({ type }) => type)).toEqual(['model', 'card']);
    expect(host.requests).toEqual([`${host.root}churn/`]);
  });
});
