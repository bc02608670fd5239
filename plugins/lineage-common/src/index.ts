/**
 * What the Waymark lineage plugins and their neighbours agree on.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './nodeId';
export * from './permissions';
