export { openApiDocument } from './openapi';
export { MAX_DAYS } from './limits';
export * from './words';
