export * from './createLineageRetriever';
export { LINEAGE_MEANINGS } from './meanings';
