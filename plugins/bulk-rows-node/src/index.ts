/**
 * Many rows in one statement, and transactions that are tried again.
 *
 * @packageDocumentation
 */
export * from './inTransaction';
export * from './jsonRows';
export * from './upsertRows';
