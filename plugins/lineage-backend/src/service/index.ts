export { createIngestRouter } from './createIngestRouter';
export {
  createLineageReads,
  type LineageReadsOptions,
} from './createLineageReads';
export { createReadRouter, type ReadRouterOptions } from './createRouter';
export type { Asker, LineageReads } from './LineageReads';
