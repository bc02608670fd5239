export * from './bodies';
export * from './build';
export * from './parameters';
export * from './sharedSchemas';
export * from './types';
