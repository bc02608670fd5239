/**
 * Rubrics over facts: what they are, how they are evaluated, the API's types,
 * its client and permissions.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './facts';
export * from './permissions';
export * from './rubric';
export * from './rules';
