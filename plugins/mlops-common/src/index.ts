/**
 * Kinds, relations, annotations, API types and the HTTP client of the Waymark
 * mlops plugins.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './facts';
export * from './kinds';
export * from './permissions';
export * from './relations';
