import { ANNOTATION_OPENLINEAGE_DATASET } from '@waymark/plugin-mlops-common';
import type { ModelRecord } from '@waymark/plugin-mlops-node';
import type { MlflowRegisteredModel } from '../client/schemas';
import type { MappingContext } from './MappingContext';
import { findTag, toDescription, toTags, toTime } from './plainValues';

/**
 * A registered model. MLflow has no field for owner, system, lifecycle or
 * type; the connection's tag mapping says which tag holds them.
 */
export function toModelRecord(
  model: MlflowRegisteredModel,
  { tagMapping, links, lineageNamespace }: MappingContext,
): ModelRecord {
  const { name, tags } = model;
  return defined({
    type: 'model' as const,
    id: name,
    name,
    modelType: findTag(tags, tagMapping.type),
    description: toDescription(model.description),
    tags: toTags(tags),
    owner: findTag(tags, tagMapping.owner),
    system: findTag(tags, tagMapping.system),
    lifecycle: findTag(tags, tagMapping.lifecycle),
    createdAt: toTime(model.creation_timestamp),
    updatedAt: toTime(model.last_updated_timestamp),
    url: links.model(name),
    annotations: {
      [ANNOTATION_OPENLINEAGE_DATASET]: `${lineageNamespace}|${name}`,
    },
  });
}

/** Leaves out what is undefined: a record is compared as JSON. */
export function defined<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as T;
}
