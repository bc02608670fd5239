import { DURATION, LINE, REF, TEXT } from './schema/atoms';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/**
 * The product behind a model: why it exists, who answers for it, what it must
 * achieve and which data it will find in production. Every part may be left
 * out, so that a first draft is accepted; scorecards ask for what is missing.
 * @public
 */
export type ProductBrief = {
  /** The user's problem, in words. */
  problem?: string;
  /** User or group; a name without a kind is a user. */
  businessOwner?: string;
  /** User or group; a name without a kind is a user. */
  mlLead?: string;
  /** User or group; a name without a kind is a user. */
  productEngineer?: string;
  outcomes?: ProductOutcome[];
  sla?: ProductSla;
  /** The simple solution that later versions are compared with. */
  baseline?: { description: string; version?: string };
  /** The production data survey. */
  inputs?: ProductInput[];
};

/** A business metric with its target. @public */
export type ProductOutcome = {
  metric: string;
  unit?: string;
  baseline?: number;
  target: number;
  /** Where the metric is measured. */
  source?: string;
};

/** What the users of a model may rely on. @public */
export type ProductSla = {
  /** Milliseconds. */
  latencyMs?: number;
  /** Percent: 99.9 means 99.9 %. */
  availability?: number;
  /** ISO 8601 duration: predictions are at most this old. */
  freshness?: string;
  quality?: { metric: string; min: number }[];
};

/** One input of the model and what is known about it in production. @public */
export type ProductInput = {
  name: string;
  /** Entity ref of a dataset. */
  dataset?: string;
  availableInProduction: 'yes' | 'no' | 'unknown';
  /** ISO 8601 duration: the input is at most this old when it is used. */
  freshness?: string;
  preprocessing?: string;
  /** User or group; a name without a kind is a group. */
  owner?: string;
  mode: 'batch' | 'stream';
  /** How training and serving could see different values. */
  skewRisk?: string;
};

/** JSON Schema of {@link ProductBrief}. @public */
export const PRODUCT_BRIEF_SCHEMA = {
  title: 'a product brief',
  type: 'object',
  additionalProperties: false,
  properties: {
    problem: TEXT,
    businessOwner: REF,
    mlLead: REF,
    productEngineer: REF,
    outcomes: {
      type: 'array',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['metric', 'target'],
        properties: {
          metric: LINE,
          unit: LINE,
          baseline: { type: 'number' },
          target: { type: 'number' },
          source: LINE,
        },
      },
    },
    sla: {
      type: 'object',
      additionalProperties: false,
      properties: {
        latencyMs: {
          title: 'a number of milliseconds',
          type: 'number',
          minimum: 0,
        },
        availability: {
          title: 'a percentage',
          examples: [99.9],
          type: 'number',
          minimum: 0,
          maximum: 100,
        },
        freshness: DURATION,
        quality: {
          type: 'array',
          maxItems: 20,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['metric', 'min'],
            properties: { metric: LINE, min: { type: 'number' } },
          },
        },
      },
    },
    baseline: {
      type: 'object',
      additionalProperties: false,
      required: ['description'],
      properties: { description: TEXT, version: LINE },
    },
    inputs: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'availableInProduction', 'mode'],
        properties: {
          name: LINE,
          dataset: REF,
          availableInProduction: {
            type: 'string',
            enum: ['yes', 'no', 'unknown'],
          },
          freshness: DURATION,
          preprocessing: TEXT,
          owner: REF,
          mode: { type: 'string', enum: ['batch', 'stream'] },
          skewRisk: TEXT,
        },
      },
    },
  },
} as const satisfies JsonSchemaNode;
