export * from './LineageApi';
export * from './types';
