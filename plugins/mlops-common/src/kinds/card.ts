import { LINE, REF, TEXT, TEXTS, WEB_URL } from './schema/atoms';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/**
 * A model or data card: the common part of Hugging Face cards, Google Model
 * Cards and CycloneDX model cards. Every field is optional.
 * @public
 */
export type ModelCard = {
  overview?: string;
  intendedUse?: string[];
  outOfScopeUse?: string[];
  users?: string[];
  architecture?: string;
  parameters?: { name: string; value: string }[];
  trainingData?: CardData[];
  evaluationData?: CardData[];
  metrics?: CardMetric[];
  limitations?: string[];
  tradeoffs?: string[];
  ethicalConsiderations?: { name: string; mitigation?: string }[];
  environment?: string;
  license?: string;
  citations?: string[];
  contact?: string;
};

/** A data set as a card names it. @public */
export type CardData = {
  /** Full entity ref, where the data set is in the catalog. */
  ref?: string;
  name?: string;
  description?: string;
  link?: string;
};

/** A measured value as a card gives it. @public */
export type CardMetric = {
  name: string;
  value: number;
  unit?: string;
  slice?: string;
  dataset?: string;
  confidenceInterval?: { lower: number; upper: number };
};

const CARD_DATA_LIST = {
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    additionalProperties: false,
    properties: { ref: REF, name: LINE, description: TEXT, link: WEB_URL },
  },
} as const satisfies JsonSchemaNode;

/** JSON Schema of {@link ModelCard}. @public */
export const MODEL_CARD_SCHEMA = {
  title: 'a model card',
  type: 'object',
  additionalProperties: false,
  properties: {
    overview: TEXT,
    intendedUse: TEXTS,
    outOfScopeUse: TEXTS,
    users: TEXTS,
    architecture: TEXT,
    parameters: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'value'],
        properties: { name: LINE, value: TEXT },
      },
    },
    trainingData: CARD_DATA_LIST,
    evaluationData: CARD_DATA_LIST,
    metrics: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'value'],
        properties: {
          name: LINE,
          value: { type: 'number' },
          unit: LINE,
          slice: LINE,
          dataset: LINE,
          confidenceInterval: {
            type: 'object',
            additionalProperties: false,
            required: ['lower', 'upper'],
            properties: {
              lower: { type: 'number' },
              upper: { type: 'number' },
            },
          },
        },
      },
    },
    limitations: TEXTS,
    tradeoffs: TEXTS,
    ethicalConsiderations: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: TEXT, mitigation: TEXT },
      },
    },
    environment: TEXT,
    license: LINE,
    citations: TEXTS,
    contact: LINE,
  },
} as const satisfies JsonSchemaNode;
