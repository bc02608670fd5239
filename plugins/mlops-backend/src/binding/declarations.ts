import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { DISCOVERED_LOCATION_TYPE } from '@waymark/plugin-mlops-common';
import type { ObjectKind } from '../database/tables';
import { type Connection, readAnnotationValue } from './connections';
import type { ObjectIdentity } from './entityNames';

const KINDS: readonly string[] = ['model', 'dataset', 'pipeline'];

/** The kind of object an entity can show; undefined for other kinds. */
export function objectKindOf(
  entity: Pick<MirrorEntity, 'kind'>,
): ObjectKind | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return KINDS.includes(kind) ? (kind as ObjectKind) : undefined;
}

/**
 * True for an entity that came from our own feed. Told by where it is managed,
 * which the catalog sets for what it reads from a repository: somebody may
 * begin a declaration by copying a discovered entity with all its annotations.
 */
export function isDiscovered(
  entity: Pick<MirrorEntity, 'annotations'>,
): boolean {
  return (
    entity.annotations[ANNOTATION_LOCATION]?.startsWith(
      `${DISCOVERED_LOCATION_TYPE}:`,
    ) ?? false
  );
}

/** The objects of configured connections that a declared entity names. */
export function namedObjects(
  entity: MirrorEntity,
  connections: readonly Connection[],
): (ObjectIdentity & { key: string })[] {
  const kind = objectKindOf(entity);
  if (!kind || isDiscovered(entity)) {
    return [];
  }
  const keys = new Set(
    connections.map(connection => connection.bindingAnnotations?.[kind]),
  );
  const named: (ObjectIdentity & { key: string })[] = [];
  for (const key of keys) {
    const value = key && entity.annotations[key];
    const read =
      key && value
        ? readAnnotationValue({ key, value, kind, connections })
        : undefined;
    if (key && read) {
      named.push({ kind, key, ...read });
    }
  }
  return named;
}

/**
 * True when a declared entity says by the connection's own annotation that it
 * stands for another object: then its name is no sign that it means this one.
 */
export function namesAnother(
  entity: MirrorEntity,
  options: { identity: ObjectIdentity; connections: readonly Connection[] },
): boolean {
  const { identity, connections } = options;
  const own = connections.find(({ id }) => id === identity.sourceId)
    ?.bindingAnnotations?.[identity.kind];
  return namedObjects(entity, connections).some(
    named =>
      named.key === own &&
      (named.sourceId !== identity.sourceId ||
        named.objectId !== identity.objectId),
  );
}
