import type { MlopsConnector } from '@waymark/plugin-mlops-node';
import type { ObjectKind } from '../database/tables';

/** What binding needs to know of a configured connection. */
export type Connection = Pick<
  MlopsConnector,
  'id' | 'type' | 'title' | 'namespace' | 'bindingAnnotations'
>;

/**
 * The annotations by which declared entities name objects; the mirror is
 * opened for them.
 */
export function bindingAnnotationKeys(
  connections: readonly Connection[],
): string[] {
  const keys = connections.flatMap(({ bindingAnnotations }) =>
    Object.values(bindingAnnotations ?? {}),
  );
  return [...new Set(keys)].sort();
}

/** The value by which a declared entity names an object. */
export function annotationValue(sourceId: string, objectId: string): string {
  return `${sourceId}/${objectId}`;
}

/**
 * The connection and object that an annotation names; undefined when it names
 * no configured connection for that kind under that annotation.
 */
export function readAnnotationValue(options: {
  key: string;
  value: string;
  kind: ObjectKind;
  connections: readonly Connection[];
}): { sourceId: string; objectId: string } | undefined {
  const { key, value, kind, connections } = options;
  const slash = value.indexOf('/');
  const sourceId = value.slice(0, slash);
  const objectId = value.slice(slash + 1);
  const known = connections.some(
    connection =>
      connection.id === sourceId &&
      connection.bindingAnnotations?.[kind] === key,
  );
  return slash > 0 && known && objectId ? { sourceId, objectId } : undefined;
}
