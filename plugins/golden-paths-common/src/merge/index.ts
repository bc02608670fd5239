export { mergeTrees } from './mergeTrees';
export * from './types';
