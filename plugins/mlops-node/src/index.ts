/**
 * The connector contract of the Waymark mlops backend.
 *
 * @packageDocumentation
 */
export * from './connector';
export * from './extensions';
export * from './records';
export * from './SourceError';
