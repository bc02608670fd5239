/**
 * A catalog for tests of backends that open a mirror.
 *
 * @packageDocumentation
 */
export * from './testing/TestCatalog';
export * from './testing/testEntity';
