/**
 * An OpenLineage store for Backstage: ingestion, the run graph, the asset
 * graph, impact and paths.
 *
 * @packageDocumentation
 */
export { lineagePlugin as default } from './plugin';
