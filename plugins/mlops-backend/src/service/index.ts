export * from './createMlopsReads';
export * from './createRouter';
export type { Asker, MlopsReads } from './MlopsReads';
