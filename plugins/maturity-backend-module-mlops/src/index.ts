/**
 * Facts about machine learning, and the rubrics that ask for them.
 *
 * @packageDocumentation
 */
export { maturityModuleMlops as default } from './module';
