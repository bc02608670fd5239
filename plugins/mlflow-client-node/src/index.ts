/**
 * MLflow servers as the configuration names them, and requests to them.
 *
 * @packageDocumentation
 */
export * from './requests/MlflowTransport';
export * from './requests/quoteFilterValue';
export * from './settings/MlflowConnection';
export * from './settings/readConnections';
