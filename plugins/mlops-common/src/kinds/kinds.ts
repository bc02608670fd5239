import type { Entity } from '@backstage/catalog-model';
import { DATASET_SCHEMA, type DatasetEntity } from './dataset';
import { MODEL_SCHEMA, type ModelEntity } from './model';
import { PIPELINE_SCHEMA, type PipelineEntity } from './pipeline';
import { MLOPS_API_VERSION } from './schema/entitySchema';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/** The kinds of this family, as they are written in a descriptor. @public */
export const MLOPS_KINDS = ['Model', 'Dataset', 'Pipeline'] as const;

/** @public */
export type MlopsKind = (typeof MLOPS_KINDS)[number];

/** An entity of one of {@link MLOPS_KINDS}. @public */
export type MlopsEntity = ModelEntity | DatasetEntity | PipelineEntity;

/** The JSON Schema (draft-07) of each kind: the whole entity. @public */
export const MLOPS_SCHEMAS: Readonly<Record<MlopsKind, JsonSchemaNode>> = {
  Model: MODEL_SCHEMA,
  Dataset: DATASET_SCHEMA,
  Pipeline: PIPELINE_SCHEMA,
};

function isOf(entity: Entity, kind: MlopsKind): boolean {
  return entity.apiVersion === MLOPS_API_VERSION && entity.kind === kind;
}

/** True for a Model of our apiVersion. Says nothing about its `spec`. @public */
export function isModel(entity: Entity): entity is ModelEntity {
  return isOf(entity, 'Model');
}

/** True for a Dataset of our apiVersion. Says nothing about its `spec`. @public */
export function isDataset(entity: Entity): entity is DatasetEntity {
  return isOf(entity, 'Dataset');
}

/** True for a Pipeline of our apiVersion. Says nothing about its `spec`. @public */
export function isPipeline(entity: Entity): entity is PipelineEntity {
  return isOf(entity, 'Pipeline');
}

/** True for a Model, Dataset or Pipeline of our apiVersion. @public */
export function isMlopsEntity(entity: Entity): entity is MlopsEntity {
  return MLOPS_KINDS.some(kind => isOf(entity, kind));
}
