import type { Entity } from '@backstage/catalog-model';
import { COMPLIANCE_SCHEMA, type Compliance } from './compliance';
import { RACI_SCHEMA, type RaciDeclaration } from './raci';
import { DURATION, LINE, REF, REFS, TEXT } from './schema/atoms';
import {
  entitySchema,
  OWN_FIELDS,
  WORD,
  type MLOPS_API_VERSION,
} from './schema/entitySchema';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/**
 * `spec` of a {@link DatasetEntity}. References are entity refs; a missing
 * namespace is that of the dataset.
 * @public
 */
export type DatasetSpec = {
  /** table, view, files, stream, feature-view, prompt-set, … Any word. */
  type: string;
  lifecycle: string;
  /**
   * User or group. Every declared dataset names one; a discovered dataset may
   * lack it, where its source names nobody.
   */
  owner?: string;
  system?: string;
  /** The system that holds it: snowflake, s3, kafka, … Any word. */
  platform?: string;
  /** Where in the platform: a table, a path, a topic. */
  location?: string;
  schema?: { fields: DatasetFieldDeclaration[] };
  /** Datasets, and models whose output it is. */
  derivedFrom?: string[];
  /** Pipelines. */
  producedBy?: string[];
  /** How confidential, in the organisation's own words. */
  classification?: string;
  /** ISO 8601 duration: its data is at most this old. */
  freshness?: string;
  compliance?: Compliance;
  raci?: RaciDeclaration[];
};

/** A column or field of a dataset. @public */
export type DatasetFieldDeclaration = {
  name: string;
  type?: string;
  description?: string;
  classification?: string;
};

/** A dataset in the catalog. @public */
export interface DatasetEntity extends Entity {
  apiVersion: typeof MLOPS_API_VERSION;
  kind: 'Dataset';
  spec: DatasetSpec;
}

/** JSON Schema of {@link DatasetSpec}. @public */
export const DATASET_SPEC_SCHEMA = {
  title: 'the spec of a Dataset',
  type: 'object',
  additionalProperties: false,
  patternProperties: OWN_FIELDS,
  required: ['type', 'lifecycle'],
  properties: {
    type: { ...WORD, examples: ['table'] },
    lifecycle: { ...WORD, examples: ['production'] },
    owner: REF,
    system: REF,
    platform: LINE,
    location: { type: 'string', minLength: 1, maxLength: 2_000 },
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['fields'],
      properties: {
        fields: {
          type: 'array',
          maxItems: 2_000,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: {
              name: LINE,
              type: LINE,
              description: TEXT,
              classification: WORD,
            },
          },
        },
      },
    },
    derivedFrom: REFS,
    producedBy: REFS,
    classification: WORD,
    freshness: DURATION,
    compliance: COMPLIANCE_SCHEMA,
    raci: RACI_SCHEMA,
  },
} as const satisfies JsonSchemaNode;

/** JSON Schema (draft-07) of a {@link DatasetEntity}. @public */
export const DATASET_SCHEMA = entitySchema('Dataset', DATASET_SPEC_SCHEMA);
