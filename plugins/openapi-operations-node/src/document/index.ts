export * from './build';
export * from './sharedSchemas';
export * from './types';
