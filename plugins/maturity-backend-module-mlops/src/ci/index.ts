export * from './createCiRetriever';
export { CI_MEANINGS } from './meanings';
export { readCircleciSettings } from './readCiSettings';
