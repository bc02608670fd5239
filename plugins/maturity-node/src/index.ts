/**
 * How facts and rubrics reach the Waymark maturity backend.
 *
 * @packageDocumentation
 */
export * from './extensions';
export * from './factIds';
export * from './FactRetriever';
export * from './findFactProblem';
