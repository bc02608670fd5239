export * from './printRubric';
export * from './readRubric';
export { didYouMean, suggest } from './reading/suggest';
export * from './types';
