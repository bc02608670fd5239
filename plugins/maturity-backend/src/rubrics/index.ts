export { createRubricBook, type RubricBookOptions } from './createRubricBook';
export { mirroredSpecKeys } from './mirroredSpecKeys';
export {
  createVersionReader,
  digestOfBook,
  enterRubrics,
  isInCharge,
  type VersionReader,
} from './rubricVersions';
export * from './types';
