export * from './LineageApi';
export { LineageClient, type LineageClientOptions } from './LineageClient';
export * from './types';
