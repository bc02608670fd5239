export { createCatalogHandler } from './createCatalogHandler';
export { ownNode } from './describeEntity';
export { lineageAnnotationKeys } from './readIdentities';

/** Parts of `spec` that lineage needs beside those every mirror keeps. */
export const lineageSpecKeys: string[] = [];
