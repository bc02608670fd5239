export * from './exploreParameters';
export * from './listParameters';
export * from './MlopsApi';
export * from './MlopsClient';
export * from './reviveNumbers';
export * from './types';
