/**
 * A real MLflow server, for tests that are run with the Python environment of
 * `npm run test:sources`.
 *
 * @packageDocumentation
 */
export * from './testUtils/MlflowServer';
export * from './testUtils/until';
