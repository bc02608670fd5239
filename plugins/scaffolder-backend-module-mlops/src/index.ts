/**
 * Scaffolder actions of Waymark.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMlops as default } from './module';
