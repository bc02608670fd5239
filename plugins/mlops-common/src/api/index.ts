export * from './exploreParameters';
export * from './MlopsApi';
export * from './MlopsClient';
export * from './pageTypes';
export * from './types';
