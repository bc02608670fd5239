export { catalogFacts, type CatalogFacts } from './catalogFacts';
export { SLA_PARTS } from './productFacts';
export { ownerOf } from './refsOf';
export { readCatalogFacts } from './readCatalogFacts';
export type { Surroundings } from './Surroundings';
