import {
  pageAndErrorSchemas,
  arrayOf,
  type JsonSchema,
  measured,
  object,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** Schemas that several areas use. */
export const sharedSchemas: Record<string, JsonSchema> = {
  ...pageAndErrorSchemas,
  SourceLink: {
    ...object({ id: text, type: text, url: text }, ['id']),
    description: 'A connection, and the page of the object in it.',
  },
  MetricValue: object(
    {
      name: text,
      value: measured,
      dataset: { type: 'string', description: 'What it was measured on.' },
      slice: text,
    },
    ['name', 'value'],
  ),
  ParamValue: object({ name: text, value: text }, ['name', 'value']),
  DatasetUse: object(
    {
      name: text,
      digest: {
        type: 'string',
        description: 'State of the data, or of the part of it that was used.',
      },
      part: {
        type: 'string',
        description: 'Which rows were used, where not all were.',
      },
      role: text,
      entityRef: text,
    },
    ['name', 'role'],
  ),
  CardData: object({ ref: text, name: text, description: text, link: text }),
  CardMetric: object(
    {
      name: text,
      value: measured,
      unit: text,
      slice: text,
      dataset: text,
      confidenceInterval: object({ lower: measured, upper: measured }, [
        'lower',
        'upper',
      ]),
    },
    ['name', 'value'],
  ),
  ModelCard: object({
    overview: text,
    intendedUse: arrayOf(text),
    outOfScopeUse: arrayOf(text),
    users: arrayOf(text),
    architecture: text,
    parameters: arrayOf({ $ref: '#/components/schemas/ParamValue' }),
    trainingData: arrayOf({ $ref: '#/components/schemas/CardData' }),
    evaluationData: arrayOf({ $ref: '#/components/schemas/CardData' }),
    metrics: arrayOf({ $ref: '#/components/schemas/CardMetric' }),
    limitations: arrayOf(text),
    tradeoffs: arrayOf(text),
    ethicalConsiderations: arrayOf(
      object({ name: text, mitigation: text }, ['name']),
    ),
    environment: text,
    license: text,
    citations: arrayOf(text),
    contact: text,
  }),
  ProvenanceItem: object(
    {
      field: text,
      value: text,
      from: {
        type: 'string',
        description: '`declared`, or the id of a connection.',
      },
      at: time,
    },
    ['field', 'value', 'from'],
  ),
};
