export { measureDrift } from './measureDrift';
export * from './types';
