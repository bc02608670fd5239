import {
  type Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { MirrorEntity } from '../types';

/** Kept of every `spec`, whatever the opening family asked for. */
const BASE_SPEC_KEYS = ['type', 'lifecycle', 'owner', 'system', 'domain'];

/**
 * What the mirror keeps of an entity.
 *
 * @param entity - as the catalog answers it, relations included
 * @param specKeys - the parts of `spec` to keep beside the base ones
 * @public
 */
export function toMirrorEntity(
  entity: Entity,
  specKeys: readonly string[],
): MirrorEntity {
  const { kind, metadata } = entity;
  const namespace = metadata.namespace ?? 'default';
  const spec: Record<string, unknown> = entity.spec ?? {};
  const kept: Record<string, unknown> = {};
  for (const key of new Set([...BASE_SPEC_KEYS, ...specKeys])) {
    if (spec[key] !== undefined) {
      kept[key] = spec[key];
    }
  }
  const relations = (entity.relations ?? []).map(({ type, targetRef }) => ({
    type,
    targetRef: targetRef.toLocaleLowerCase('en-US'),
  }));
  const partOf = (targetKind: string) =>
    relations.find(
      relation =>
        relation.type === RELATION_PART_OF &&
        relation.targetRef.startsWith(`${targetKind}:`),
    )?.targetRef ?? fullRef(spec[targetKind], targetKind, namespace);
  return {
    entityRef: stringifyEntityRef(entity),
    etag: metadata.etag ?? '',
    kind,
    namespace,
    name: metadata.name,
    title: metadata.title,
    description: metadata.description,
    type: text(spec.type),
    lifecycle: text(spec.lifecycle),
    owner:
      relations.find(relation => relation.type === RELATION_OWNED_BY)
        ?.targetRef ?? fullRef(spec.owner, 'group', namespace),
    system: partOf('system'),
    domain: partOf('domain'),
    tags: metadata.tags ?? [],
    annotations: metadata.annotations ?? {},
    spec: kept,
    relations,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fullRef(
  value: unknown,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  if (typeof value !== 'string' || !value) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace }),
    );
  } catch {
    // Not a reference; the kind's own validation is the place to complain.
    return undefined;
  }
}
