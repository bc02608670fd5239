import { type MlopsConnector, SourceError } from '@waymark/plugin-mlops-node';

/**
 * Stands for a connection whose config cannot be used, so that the platform
 * team finds it on the list of sources with what to mend, and not in a log.
 */
export function createBrokenConnector(
  id: string,
  error: Error,
): MlopsConnector {
  return {
    id,
    type: 'mlflow',
    incremental: false,
    // A pass that fails before its first page has nothing to yield.
    read: () => ({
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          throw new SourceError(error.message, {
            reason: 'misconfigured',
            hint: 'Mend the connection in app-config and restart the backend.',
          });
        },
      }),
    }),
  };
}
