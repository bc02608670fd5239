/**
 * Adds the kinds Model, Dataset and Pipeline to the catalog: their validation,
 * their relations in both directions, and hints about entities that changed.
 *
 * @packageDocumentation
 */
export { catalogModuleMlops as default } from './module';
