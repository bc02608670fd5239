/**
 * A small, current copy of the catalog for backends.
 *
 * @packageDocumentation
 */
export * from './createCatalogMirror';
export { toMirrorEntity } from './entities/toMirrorEntity';
export * from './replacements';
export * from './types';
export * from './visibility/findVisibleEntity';
export * from './visibility/readSight';
