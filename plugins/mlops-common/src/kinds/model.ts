import type { Entity } from '@backstage/catalog-model';
import { MODEL_CARD_SCHEMA, type ModelCard } from './card';
import { COMPLIANCE_SCHEMA, type Compliance } from './compliance';
import { MONITORING_SCHEMA, type Monitoring } from './monitoring';
import { PRODUCT_BRIEF_SCHEMA, type ProductBrief } from './product';
import { RACI_SCHEMA, type RaciDeclaration } from './raci';
import { REF, REFS } from './schema/atoms';
import {
  entitySchema,
  OWN_FIELDS,
  WORD,
  type MLOPS_API_VERSION,
} from './schema/entitySchema';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/**
 * `spec` of a {@link ModelEntity}. References are entity refs; a missing
 * namespace is that of the model.
 * @public
 */
export type ModelSpec = {
  /** What it does: classification, regression, llm, … Any word. */
  type: string;
  lifecycle: string;
  /**
   * User or group. Every declared model names one; a discovered model may
   * lack it, where its source names nobody.
   */
  owner?: string;
  system?: string;
  /** Datasets. */
  trainedOn?: string[];
  /** Datasets. */
  evaluatedOn?: string[];
  /** Pipelines. */
  producedBy?: string[];
  /** Base models. */
  derivedFrom?: string[];
  /** Components and APIs. */
  servedBy?: string[];
  product?: ProductBrief;
  card?: ModelCard;
  compliance?: Compliance;
  monitoring?: Monitoring;
  raci?: RaciDeclaration[];
};

/** A machine-learning model in the catalog. @public */
export interface ModelEntity extends Entity {
  apiVersion: typeof MLOPS_API_VERSION;
  kind: 'Model';
  spec: ModelSpec;
}

/** JSON Schema of {@link ModelSpec}. @public */
export const MODEL_SPEC_SCHEMA = {
  title: 'the spec of a Model',
  type: 'object',
  additionalProperties: false,
  patternProperties: OWN_FIELDS,
  required: ['type', 'lifecycle'],
  properties: {
    type: { ...WORD, examples: ['classification'] },
    lifecycle: { ...WORD, examples: ['production'] },
    owner: REF,
    system: REF,
    trainedOn: REFS,
    evaluatedOn: REFS,
    producedBy: REFS,
    derivedFrom: REFS,
    servedBy: REFS,
    product: PRODUCT_BRIEF_SCHEMA,
    card: MODEL_CARD_SCHEMA,
    compliance: COMPLIANCE_SCHEMA,
    monitoring: MONITORING_SCHEMA,
    raci: RACI_SCHEMA,
  },
} as const satisfies JsonSchemaNode;

/** JSON Schema (draft-07) of a {@link ModelEntity}. @public */
export const MODEL_SCHEMA = entitySchema('Model', MODEL_SPEC_SCHEMA);
