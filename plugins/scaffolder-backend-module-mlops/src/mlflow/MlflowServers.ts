import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readConnections } from '@waymark/plugin-mlflow-client-node';
import { MlflowServer } from './MlflowServer';

/** The MLflow servers that actions make things in. */
export interface MlflowServers {
  /**
   * The server of a connection; without an id, the first that is enabled.
   *
   * @throws InputError when there is none, naming those there are
   */
  find(id: string | undefined): MlflowServer;
  /** Why there is no such server, for steps that can do without one. */
  explainAbsence(id: string | undefined): string | undefined;
}

const KEY = 'mlops.mlflow.connections';

/** Reads the connections of the MLflow connector. */
export function readMlflowServers(config: RootConfigService): MlflowServers {
  const { connections, errors } = readConnections(config);
  const servers = new Map(
    connections
      .filter(({ enabled }) => enabled)
      .map(connection => [connection.id, new MlflowServer(connection)]),
  );
  const names = [...servers.keys()].map(id => `'${id}'`).join(', ') || 'none';

  const get = (id: string | undefined) =>
    id ? servers.get(id) : [...servers.values()][0];

  function explainAbsence(id: string | undefined): string | undefined {
    if (get(id)) {
      return undefined;
    }
    const broken = errors.find(error => !id || error.id === id);
    const why = broken ? ` (${broken.error.message})` : '';
    return id
      ? `${KEY} has no enabled connection '${id}'${why}; there is: ${names}`
      : `No MLflow server is configured${why}; add one to ${KEY}, or choose a project without MLflow`;
  }

  return {
    find(id) {
      const server = get(id);
      if (!server) {
        throw new InputError(explainAbsence(id));
      }
      return server;
    },
    explainAbsence,
  };
}
