import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  type ConnectorRegistration,
  mlopsConnectorsExtensionPoint,
} from '@waymark/plugin-mlops-node';
import { readUntilFailure } from '@waymark/plugin-mlops-node/testUtils';
import mlopsModuleMlflow from '.';

async function register(connections: object): Promise<ConnectorRegistration[]> {
  const registered: ConnectorRegistration[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        mlopsConnectorsExtensionPoint,
        { addConnector: (...added) => registered.push(...added) },
      ],
    ],
    features: [
      mlopsModuleMlflow,
      mockServices.rootConfig.factory({
        data: { mlops: { mlflow: { connections } } },
      }),
    ],
  });
  await backend.stop();
  return registered;
}

describe('the module', () => {
  it('registers every connection', async () => {
    const [main, other] = await register({
      main: {
        title: 'Main',
        baseUrl: 'http://mlflow.internal:5000',
        uiUrl: 'https://mlflow.example.com',
        namespace: 'ml',
        webhook: { secret: 's' },
      },
      other: { baseUrl: 'https://other.example.com', enabled: false },
    });
    expect(main).toMatchObject({
      schedule: { frequencyMs: 300_000, fullFrequencyMs: 3_600_000 },
      enabled: true,
      connector: {
        id: 'main',
        type: 'mlflow',
        title: 'Main',
        url: 'https://mlflow.example.com',
        namespace: 'ml',
        incremental: true,
        bindingAnnotations: {
          model: 'mlflow.org/registered-model',
          pipeline: 'mlflow.org/experiment',
        },
        webhook: expect.any(Function),
      },
    });
    expect(other.enabled).toBe(false);
    expect(other.connector.webhook).toBeUndefined();
  });

  it('shows a broken connection as failing, with what to mend', async () => {
    const [fine, broken] = await register({
      broken: { baseUrl: 'nowhere' },
      fine: { baseUrl: 'https://mlflow.example.com' },
    }).then(all =>
      all.sort((a, b) => (a.connector.id < b.connector.id ? 1 : -1)),
    );
    expect(fine.connector.id).toBe('fine');
    const { error, pages } = await readUntilFailure(broken.connector);
    expect(pages).toEqual([]);
    expect(error).toMatchObject({
      name: 'SourceError',
      reason: 'misconfigured',
      message: expect.stringContaining('connections.broken.baseUrl'),
      hint: expect.stringContaining('app-config'),
    });
  });
});
