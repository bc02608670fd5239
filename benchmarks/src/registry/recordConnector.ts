import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import mlflowModule from '@waymark/plugin-mlops-backend-module-mlflow';
import {
  mlopsConnectorsExtensionPoint,
  type ConnectorPage,
  type ConnectorRegistration,
} from '@waymark/plugin-mlops-node';

/** A full pass of a connector, kept. */
export interface Recording {
  pages: ConnectorPage[];
  /** What it took the connector to ask, understand and translate. */
  seconds: number;
}

/**
 * Has the MLflow connector read everything, with no registry behind it: what
 * it takes by itself, and its pages to play back.
 */
export async function recordConnector(config: JsonObject): Promise<Recording> {
  const registrations: ConnectorRegistration[] = [];
  const backend = await startTestBackend({
    features: [mlflowModule, mockServices.rootConfig.factory({ data: config })],
    extensionPoints: [
      [
        mlopsConnectorsExtensionPoint,
        {
          addConnector: (...added: ConnectorRegistration[]) => {
            registrations.push(...added);
          },
        },
      ],
    ],
  });
  await backend.stop();
  const [{ connector }] = registrations;
  const pages: ConnectorPage[] = [];
  const start = performance.now();
  for await (const page of connector.read({
    mode: 'full',
    signal: new AbortController().signal,
  })) {
    pages.push(page);
  }
  return { pages, seconds: (performance.now() - start) / 1000 };
}
