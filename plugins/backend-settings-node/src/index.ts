/**
 * Reads settings that several backend plugins have from the configuration.
 *
 * @packageDocumentation
 */
export * from './readDuration';
export * from './readSweepInterval';
