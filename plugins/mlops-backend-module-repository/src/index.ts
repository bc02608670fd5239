/**
 * The repository connector of the Waymark mlops backend: DVC, model and data
 * cards, OpenLineage events, Evidently and Great Expectations results, JUnit
 * reports and deployment records from the repositories of catalog entities.
 *
 * @packageDocumentation
 */
export { mlopsModuleRepository as default } from './module';
