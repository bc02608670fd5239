/**
 * Which entities were made from which template, in the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGoldenPaths as default } from './module';
