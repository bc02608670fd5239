import type { Entity } from '@backstage/catalog-model';
import { RACI_SCHEMA, type RaciDeclaration } from './raci';
import { LINE, REF, REFS } from './schema/atoms';
import {
  entitySchema,
  OWN_FIELDS,
  WORD,
  type MLOPS_API_VERSION,
} from './schema/entitySchema';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/** The types a pipeline may have. @public */
export const PIPELINE_TYPES = [
  'training',
  'inference',
  'feature',
  'evaluation',
  'monitoring',
  'data',
] as const;

/** @public */
export type PipelineType = (typeof PIPELINE_TYPES)[number];

/**
 * `spec` of a {@link PipelineEntity}. References are entity refs; a missing
 * namespace is that of the pipeline.
 * @public
 */
export type PipelineSpec = {
  type: PipelineType;
  lifecycle: string;
  /**
   * User or group. Every declared pipeline names one; a discovered pipeline
   * may lack it, where its source names nobody.
   */
  owner?: string;
  system?: string;
  /** What runs it: airflow, kubeflow, dvc, … Any word. */
  orchestrator?: string;
  /** A cron expression, or the orchestrator's own word. */
  schedule?: string;
  /** Datasets and models. */
  consumes?: string[];
  /** Datasets and models. */
  produces?: string[];
  raci?: RaciDeclaration[];
};

/** A pipeline in the catalog. @public */
export interface PipelineEntity extends Entity {
  apiVersion: typeof MLOPS_API_VERSION;
  kind: 'Pipeline';
  spec: PipelineSpec;
}

/** JSON Schema of {@link PipelineSpec}. @public */
export const PIPELINE_SPEC_SCHEMA = {
  title: 'the spec of a Pipeline',
  type: 'object',
  additionalProperties: false,
  patternProperties: OWN_FIELDS,
  required: ['type', 'lifecycle'],
  properties: {
    type: { type: 'string', enum: PIPELINE_TYPES },
    lifecycle: { ...WORD, examples: ['production'] },
    owner: REF,
    system: REF,
    orchestrator: LINE,
    schedule: LINE,
    consumes: REFS,
    produces: REFS,
    raci: RACI_SCHEMA,
  },
} as const satisfies JsonSchemaNode;

/** JSON Schema (draft-07) of a {@link PipelineEntity}. @public */
export const PIPELINE_SCHEMA = entitySchema('Pipeline', PIPELINE_SPEC_SCHEMA);
