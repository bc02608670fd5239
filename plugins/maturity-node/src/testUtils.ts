/**
 * The test kit that every fact retriever passes.
 *
 * @packageDocumentation
 */
export * from './testKit/describeFactRetriever';
export * from './testKit/RetrieverFixture';
