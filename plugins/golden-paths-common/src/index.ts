/**
 * Golden paths: what a project carries about the template it came from, how it
 * is compared with it and brought up to it, and the API's types and client.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './answers';
export * from './api';
export * from './drift';
export * from './entities/checkEntity';
export * from './files';
export * from './merge';
export * from './permissions';
export * from './receipts';
export * from './record';
export * from './relations';
