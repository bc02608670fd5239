export { readRecord } from './readRecord';
export { writeRecord } from './writeRecord';
export * from './types';
