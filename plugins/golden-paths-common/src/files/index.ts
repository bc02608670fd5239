export { isText } from './text';
export * from './types';
