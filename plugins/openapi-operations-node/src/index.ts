/**
 * Express routes from an OpenAPI document, and actions that answer as they do.
 *
 * @packageDocumentation
 */
export * from './actions';
export * from './document';
export {
  createOperations,
  type OperationHandler,
  type OperationRequest,
  type Operations,
} from './operations/createOperations';
export { TextAnswer } from './operations/TextAnswer';
export type { JsonReplacer } from './operations/csv';
export type { Parameters } from './operations/readParameters';
export * from './pages/cursor';
export * from './pages/limits';
export * from './pages/seek';
export * from './requests';
