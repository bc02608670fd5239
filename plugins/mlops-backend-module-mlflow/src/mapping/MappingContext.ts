import type {
  MlflowConnection,
  TagMapping,
} from '@waymark/plugin-mlflow-client-node';
import { createLinks, type MlflowLinks } from './createLinks';

/** What the mappings need to know about the connection. */
export interface MappingContext {
  tagMapping: TagMapping;
  links: MlflowLinks;
  /** Namespace of the server's jobs, models and unlocated data sets. */
  lineageNamespace: string;
  /** Namespace of the same models as annotations of the catalog name them. */
  connectionNamespace: string;
  discoverDatasets: boolean;
}

/** Derives the context from the connection's config. */
export function createMappingContext(
  connection: MlflowConnection,
): MappingContext {
  return {
    tagMapping: connection.tags,
    links: createLinks(connection.uiUrl),
    lineageNamespace: toLineageNamespace(connection.baseUrl),
    connectionNamespace: `mlflow:${connection.id}`,
    discoverDatasets: connection.discoverDatasets,
  };
}

/**
 * `mlflow://host[:port][/path]`. The path is kept because several servers may
 * live behind one host; OpenLineage has no rule for MLflow.
 */
export function toLineageNamespace(baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  return `mlflow://${host}${pathname.replace(/\/+$/, '')}`;
}
