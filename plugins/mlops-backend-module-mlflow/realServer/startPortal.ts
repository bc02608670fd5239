import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import type { JsonObject } from '@backstage/types';
import catalogModuleMlops from '@waymark/plugin-catalog-backend-module-mlops';
import mlopsPlugin from '@waymark/plugin-mlops-backend';
import type {
  ModelVersion,
  Page,
  Run,
  SourceStatus,
} from '@waymark/plugin-mlops-common';
import mlopsModuleMlflow from '../src';
import { until } from '@waymark/plugin-mlflow-client-node/testUtils';

/** A portal's backend and what a test asks it. */
export type Portal = Awaited<ReturnType<typeof startPortal>>;

/**
 * Starts the catalog, the registry and the MLflow connector as a portal runs
 * them. Its connections are read when they are asked to, and by webhooks.
 */
export async function startPortal(connections: JsonObject) {
  const backend = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMlops,
      mlopsPlugin,
      mlopsModuleMlflow,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
            providers: {
              mlops: {
                schedule: {
                  frequency: { seconds: 1 },
                  timeout: { seconds: 30 },
                },
              },
            },
          },
          mlops: {
            lineage: { target: 'none' },
            catalogMirror: { sweepSeconds: 2 },
            mlflow: { connections },
          },
        },
      }),
    ],
  });
  const { server } = backend;
  const url = `http://127.0.0.1:${server.port()}`;
  const api = `${url}/api/mlops/v1`;
  const items = async <T>(path: string): Promise<T[]> => {
    const response = await fetch(`${api}${path}`);
    // Before the catalog knows an entity its pages answer 404.
    return response.ok ? ((await response.json()) as Page<T>).items : [];
  };
  const source = async (id: string) =>
    (await items<SourceStatus>('/sources')).find(status => status.id === id);

  return {
    url,
    stop: () => backend.stop(),
    webhookUrl: (id: string) => `${api}/sources/${id}/webhook`,
    source,

    versions: (name: string) =>
      items<ModelVersion>(`/entities/model/default/${name}/versions`),

    runs: (name: string) => items<Run>(`/entities/model/default/${name}/runs`),

    /** The catalog's entity; undefined while there is none. */
    async entity(ref: string) {
      const [kind, name] = ref.split(':');
      const response = await fetch(
        `${url}/api/catalog/entities/by-name/${kind}/default/${name}`,
      );
      return response.ok ? response.json() : undefined;
    },

    /** Asks for a full pass now and waits for its outcome. */
    async refresh(id: string): Promise<SourceStatus> {
      const before = await source(id);
      const response = await fetch(`${api}/sources/${id}/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ full: true }),
      });
      if (response.status !== 202) {
        throw new Error(`refresh: ${response.status} ${await response.text()}`);
      }
      return until(`'${id}' was read`, async () => {
        const after = await source(id);
        const outcome = (status?: SourceStatus) =>
          JSON.stringify([status?.lastFullSuccess, status?.lastError?.at]);
        return outcome(after) !== outcome(before) && after;
      });
    },
  };
}
