export * from './RaciApi';
export * from './RaciClient';
export * from './types';
