export * from './GoldenPathsApi';
export * from './GoldenPathsClient';
export * from './types';
