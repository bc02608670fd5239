import type { NodeKey } from '@waymark/plugin-lineage-common';
import {
  ANNOTATION_MLFLOW_REGISTERED_MODEL,
  ANNOTATION_OPENLINEAGE_DATASET,
  ANNOTATION_OPENLINEAGE_JOB,
} from '@waymark/plugin-mlops-common';
import { LIMITS } from '../ingest/limits';

/** Identities one entity may have; more are left out. */
const MAX_IDENTITIES = 100;

/** Annotations that say how lineage calls an entity. */
export const lineageAnnotationKeys = [
  ANNOTATION_OPENLINEAGE_DATASET,
  ANNOTATION_OPENLINEAGE_JOB,
  ANNOTATION_MLFLOW_REGISTERED_MODEL,
];

/**
 * How lineage calls an entity, by its annotations: `openlineage.io/dataset`
 * and `openlineage.io/job` with `<namespace>|<name>` on each line, and a
 * registered model of MLflow, `<connection>/<name>`.
 * @returns the identities in the order they are written, and what is wrong
 * with lines that are none, for the log
 */
export function readIdentities(annotations: Readonly<Record<string, string>>): {
  identities: NodeKey[];
  problems: string[];
} {
  const identities = new Map<string, NodeKey>();
  const problems: string[] = [];
  const read = (
    annotation: string,
    type: 'dataset' | 'job',
    separator: string,
    toNamespace: (text: string) => string = text => text,
  ) => {
    const lines = (annotations[annotation] ?? '').split('\n');
    for (const line of lines.map(text => text.trim()).filter(Boolean)) {
      const place = line.indexOf(separator);
      const namespace = line.slice(0, Math.max(place, 0)).trim();
      const name = line.slice(place + 1).trim();
      if (
        !namespace ||
        !name ||
        namespace.length > LIMITS.namespace ||
        name.length > LIMITS.name
      ) {
        problems.push(
          `${annotation}: found '${line.slice(0, 100)}', expected a line like '${
            separator === '|' ? '<namespace>|<name>' : '<connection>/<name>'
          }' with at most ${LIMITS.namespace} and ${LIMITS.name} characters`,
        );
      } else if (identities.size === MAX_IDENTITIES) {
        problems.push(
          `${annotation}: more than ${MAX_IDENTITIES} identities; '${line.slice(0, 100)}' and later ones are left out`,
        );
        return;
      } else {
        const key = { type, namespace: toNamespace(namespace), name };
        identities.set(JSON.stringify(Object.values(key)), key);
      }
    }
  };
  read(ANNOTATION_OPENLINEAGE_DATASET, 'dataset', '|');
  read(ANNOTATION_OPENLINEAGE_JOB, 'job', '|');
  read(
    ANNOTATION_MLFLOW_REGISTERED_MODEL,
    'dataset',
    '/',
    connection => `mlflow:${connection}`,
  );
  return { identities: [...identities.values()], problems };
}
