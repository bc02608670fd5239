export { createFactReads } from './createFactReads';
export { createGathering, type GatheringOptions } from './createGathering';
export {
  createSources,
  definitionsOf,
  type FactSource,
  type SourceSettings,
} from './sources';
export type { FactReads, Gathering } from './types';
