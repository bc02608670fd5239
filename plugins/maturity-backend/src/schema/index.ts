export * from './limits';
export * from './openapi';
