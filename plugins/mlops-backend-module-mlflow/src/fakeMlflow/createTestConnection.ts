import type { MlflowConnection } from '@waymark/plugin-mlflow-client-node';

/** A connection with the defaults of the config, for tests. */
export function createTestConnection(
  fields: Partial<MlflowConnection> & Pick<MlflowConnection, 'baseUrl'>,
): MlflowConnection {
  return {
    id: 'test',
    uiUrl: fields.baseUrl,
    enabled: true,
    headers: {},
    schedule: { frequencyMs: 300_000, timeoutMs: 600_000, fullFrequencyMs: 1 },
    tags: {
      owner: 'owner',
      system: 'system',
      lifecycle: 'lifecycle',
      type: 'model_type',
    },
    discoverDatasets: false,
    requestTimeoutMs: 30_000,
    pageSize: 500,
    maxConcurrentRequests: 4,
    maxResponseBytes: 64 * 1024 ** 2,
    ...fields,
  };
}
