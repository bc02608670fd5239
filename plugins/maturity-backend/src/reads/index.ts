export { createMaturityReads, type ReadOptions } from './createMaturityReads';
