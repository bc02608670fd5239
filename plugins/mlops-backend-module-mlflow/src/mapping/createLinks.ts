/** Addresses of MLflow's pages for people. */
export interface MlflowLinks {
  model(name: string): string;
  version(name: string, version: string): string;
  experiment(experimentId: string): string;
  run(experimentId: string, runId: string): string;
}

/** @param uiUrl - without a trailing slash */
export function createLinks(uiUrl: string): MlflowLinks {
  const page = (...parts: string[]) =>
    `${uiUrl}/#/${parts.map(encodeURIComponent).join('/')}`;
  return {
    model: name => page('models', name),
    version: (name, version) => page('models', name, 'versions', version),
    experiment: experimentId => page('experiments', experimentId),
    run: (experimentId, runId) =>
      page('experiments', experimentId, 'runs', runId),
  };
}
