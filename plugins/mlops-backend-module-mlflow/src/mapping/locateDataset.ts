import type { MlflowDatasetInput } from '../client/schemas';
import { parseObject } from './plainValues';

/** Where a data set is, and its name in OpenLineage. */
export interface DatasetLocation {
  namespace: string;
  name: string;
  /** As people read it; undefined where MLflow knows none. */
  location?: string;
}

/** Stores whose addresses mean the same thing on every machine. */
const SHARED = new Set([
  's3:',
  's3a:',
  's3n:',
  'gs:',
  'abfss:',
  'wasbs:',
  'hdfs:',
  'dbfs:',
  'http:',
  'https:',
]);

/**
 * Finds a data set's OpenLineage identity from the source that MLflow keeps
 * as JSON: `{"uri"}` or `{"url"}` of a file or object, `{"path"}` of Hugging
 * Face, `{"delta_table_name"}` and `{"table_name"}` of a table.
 *
 * Addresses of shared stores follow OpenLineage's naming, so that what another
 * tool writes there is the same data set. A path on somebody's disk, or data
 * made by code, is known by its name on this MLflow server.
 */
export function locateDataset(
  dataset: MlflowDatasetInput['dataset'],
  lineageNamespace: string,
): DatasetLocation {
  const source = parseObject(dataset.source) ?? {};
  const local = { namespace: lineageNamespace, name: dataset.name };
  const uri = text(source.uri) ?? text(source.url);

  if (uri && URL.canParse(uri)) {
    const url = new URL(uri);
    url.username = '';
    url.password = '';
    if (!SHARED.has(url.protocol)) {
      return { ...local, location: url.toString() };
    }
    // A query may carry a signature; OpenLineage names have none anyway.
    url.search = '';
    url.hash = '';
    const scheme = url.protocol.replace(/^s3[an]:$/, 's3:');
    const path = decode(url.pathname.replace(/^\/+/, ''));
    return {
      namespace: `${scheme}//${url.host}`,
      name: path || '/',
      location: url.toString(),
    };
  }
  if (uri) {
    return { ...local, location: uri };
  }
  const path = text(source.path);
  if (dataset.source_type === 'hugging_face' && path) {
    return { namespace: 'hf://datasets', name: path, location: path };
  }
  const table =
    text(source.delta_table_name) ?? text(source.table_name) ?? path;
  return table ? { ...local, location: table } : local;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
