export { DRIFT_SIGNALS } from './answerSchemas';
export { EDGE_KINDS, NODE_TYPES } from './nodeSchemas';
export * from './openapi';
export { MAX_TEXT } from './parameters';
