export * from './exploreParameters';
export * from './listParameters';
export * from './MlopsApi';
export * from './MlopsClient';
export type { MlopsClientOptions } from './MlopsRequests';
export * from './reviveNumbers';
export * from './types';
