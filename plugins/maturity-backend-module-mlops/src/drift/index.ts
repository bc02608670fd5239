export * from './createDriftRetriever';
export { DRIFT_MEANINGS } from './meanings';
