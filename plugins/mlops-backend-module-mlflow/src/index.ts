/**
 * MLflow connector of the Waymark mlops backend.
 *
 * @packageDocumentation
 */
export { mlopsModuleMlflow as default } from './module';
