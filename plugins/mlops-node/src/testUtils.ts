/**
 * The test kit that every connector of the mlops backend passes.
 *
 * @packageDocumentation
 */
export * from './testKit/ConnectorFixture';
export * from './testKit/describeConnector';
export * from './testKit/findRecordDefects';
export * from './testKit/readPages';
export * from './testKit/recordKey';
