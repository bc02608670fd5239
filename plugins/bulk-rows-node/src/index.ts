/**
 * Many rows in one statement, and transactions that are tried again.
 *
 * @packageDocumentation
 */
export * from './digestOf';
export * from './inTransaction';
export * from './jsonRows';
export * from './readRows';
export * from './upsertRows';
