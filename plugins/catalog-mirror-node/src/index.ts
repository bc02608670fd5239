/**
 * A small, current copy of the catalog for backends.
 *
 * @packageDocumentation
 */
export * from './createCatalogMirror';
export * from './types';
export * from './visibility/findVisibleEntity';
