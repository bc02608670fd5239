/**
 * Express routes from an OpenAPI document.
 *
 * @packageDocumentation
 */
export * from './document';
export {
  createOperations,
  type OperationHandler,
  type OperationRequest,
  type Operations,
} from './operations/createOperations';
export type { JsonReplacer } from './operations/csv';
export type { Parameters } from './operations/readParameters';
export * from './pages/cursor';
