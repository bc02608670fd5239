export * from './MlopsApi';
export * from './types';
