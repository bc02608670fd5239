export * from './createQualityRetriever';
export { QUALITY_MEANINGS } from './meanings';
