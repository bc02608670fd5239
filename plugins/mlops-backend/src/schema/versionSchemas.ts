import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  measured,
  object,
  pageProperties,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

const comparedMetrics = arrayOf(
  object(
    {
      name: text,
      dataset: text,
      left: measured,
      right: measured,
      delta: {
        type: 'number',
        description: 'Right minus left; only where both are comparable.',
      },
      comparable: boolean,
      reason: {
        type: 'string',
        description: 'Why there is no difference, where there is none.',
      },
    },
    ['name', 'comparable'],
  ),
);

const comparedParams = arrayOf(
  object({ name: text, left: text, right: text }, ['name']),
);

/** Schemas of lists of versions and runs, of comparisons and histories. */
export const versionSchemas: Record<string, JsonSchema> = {
  FacetCount: object({ value: text, count: integer }, ['value', 'count']),
  VersionsPage: object(
    {
      ...pageProperties('ModelVersion'),
      facets: {
        ...object(
          {
            statuses: arrayOf(ref('FacetCount')),
            aliases: arrayOf(ref('FacetCount')),
            metrics: arrayOf(ref('FacetCount')),
          },
          ['statuses', 'aliases', 'metrics'],
        ),
        description:
          'On the first page: what all versions of the model have, most of them first, at most 500 each.',
      },
    },
    ['items', 'pageInfo'],
  ),
  RunsPage: object(
    {
      ...pageProperties('Run'),
      facets: {
        ...object(
          {
            states: arrayOf(ref('FacetCount')),
            metrics: arrayOf(ref('FacetCount')),
          },
          ['states', 'metrics'],
        ),
        description:
          'On the first page: what all runs of the entity have, most of them first, at most 500 each.',
      },
    },
    ['items', 'pageInfo'],
  ),
  VersionComparison: object(
    {
      left: ref('ModelVersion'),
      right: ref('ModelVersion'),
      metrics: comparedMetrics,
      params: comparedParams,
    },
    ['left', 'right', 'metrics', 'params'],
  ),
  RunComparison: object(
    {
      left: ref('Run'),
      right: ref('Run'),
      metrics: comparedMetrics,
      params: comparedParams,
    },
    ['left', 'right', 'metrics', 'params'],
  ),
  MetricHistory: object(
    {
      metric: text,
      points: arrayOf(
        object(
          {
            version: text,
            createdAt: time,
            aliases: arrayOf(text),
            value: measured,
            dataset: text,
            digest: text,
            part: text,
            slice: text,
          },
          ['version', 'createdAt', 'aliases', 'value'],
        ),
      ),
      truncated: boolean,
      baseline: object({ version: text, description: text }, ['description']),
      target: { type: 'number' },
    },
    ['metric', 'points', 'truncated'],
  ),
};
