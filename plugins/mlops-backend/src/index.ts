/**
 * The Waymark registry: what machine learning systems report about models,
 * data sets and pipelines.
 *
 * @packageDocumentation
 */
export { mlopsPlugin as default } from './plugin';
