export * from './createRaciRetriever';
export { RACI_MEANINGS } from './meanings';
