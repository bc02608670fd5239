import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';

/**
 * An entity in the catalog's shape, with the parts of `spec` that the mirror
 * keeps. The mirror does not keep `apiVersion`, which no rubric may ask for.
 * Pure.
 */
export function toCatalogEntity(entity: MirrorEntity): Entity {
  const { kind, namespace, name, title, description } = entity;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      namespace,
      name,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      tags: entity.tags,
      annotations: entity.annotations,
    },
    spec: entity.spec as JsonObject,
    relations: entity.relations,
  };
}
