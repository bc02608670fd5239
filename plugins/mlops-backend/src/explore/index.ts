export * from './createExploreIndex';
export type { ExploreReader } from './types';
