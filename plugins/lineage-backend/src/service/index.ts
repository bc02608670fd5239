export { createIngestRouter, FACETS_PATH } from './createIngestRouter';
export {
  createLineageReads,
  type LineageReadsOptions,
} from './createLineageReads';
export { createReadRouter, type ReadRouterOptions } from './createRouter';
export type { Asker, LineageReads } from './LineageReads';
