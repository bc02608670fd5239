export * from './createRegistryRetriever';
export { REGISTRY_MEANINGS } from './meanings';
