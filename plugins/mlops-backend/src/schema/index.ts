export * from './openapi';
export { ENTITY_KINDS } from './entityPaths';
export { ATTENTION_REASONS } from './exploreSchemas';
export { MAX_WEBHOOK_BYTES } from './sourcePaths';
