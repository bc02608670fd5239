export * from './createCatalogRetriever';
export { CATALOG_MEANINGS } from './meanings';
