import {
  listOperation,
  type OpenApiParameter,
  type OpenApiPathItem,
  pathParameter,
  queryParameter,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';
import { anyKind, named, versionParameter } from './entityPaths';
import { RUN_STATES } from './exploreSchemas';

const tags = ['Entities'];

/** Longest text that is searched for. */
const MAX_SEARCH_LENGTH = 200;

/** Most values of one filter in a request. */
const MAX_VALUES = 50;

/** Longest name of a metric that can be asked for. */
const MAX_METRIC_NAME = 500;

/** Which metrics items carry. */
const metricParameter = queryParameter(
  'metric',
  'Name of a metric that items carry. Where one is given, they carry these only, no parameters and no description; the empty name stands for none.',
  {
    type: 'array',
    maxItems: MAX_VALUES,
    items: { type: 'string', maxLength: MAX_METRIC_NAME },
  },
);

function searchParameter(description: string): OpenApiParameter {
  return queryParameter('q', description, {
    type: 'string',
    maxLength: MAX_SEARCH_LENGTH,
  });
}

function runParameter(name: string, description: string): OpenApiParameter {
  return queryParameter(
    name,
    description,
    { type: 'string', minLength: 1, maxLength: 255 },
    true,
  );
}

/** Versions of a model: found, one by one, side by side and over time. */
export const versionPaths: Record<string, OpenApiPathItem> = {
  '/v1/entities/model/{namespace}/{name}/versions': {
    get: listOperation({
      operationId: 'listModelVersions',
      summary: 'The versions of a model, the newest first or as sorted.',
      description:
        'Values of one filter are alternatives, filters are all required. The first page says what there is to choose from, over all versions of the model.',
      tags,
      parameters: [
        ...named,
        searchParameter(
          'Words that must all occur in version, aliases, author, description, run, commit or data.',
        ),
        queryParameter('status', 'Only versions of this status.', {
          type: 'array',
          maxItems: MAX_VALUES,
          items: { type: 'string', maxLength: 64 },
        }),
        queryParameter(
          'alias',
          'Only versions with this alias; `*` is any alias.',
          {
            type: 'array',
            maxItems: MAX_VALUES,
            items: { type: 'string', maxLength: 255 },
          },
        ),
        queryParameter(
          'sort',
          '`version`, `createdAt` or `metric:<name>`, with `,asc` or `,desc`. By a metric, versions come last whose value is NaN, and after them those without one, in both directions.',
          {
            type: 'string',
            description:
              'version, createdAt or metric:<name>, with ,asc or ,desc',
            pattern: '^(version|createdAt|metric:[\\s\\S]+),(asc|desc)$',
            maxLength: MAX_METRIC_NAME + 20,
            default: 'version,desc',
          },
        ),
        metricParameter,
      ],
      item: 'ModelVersion',
      answer: ref('VersionsPage'),
    }),
  },
  '/v1/entities/model/{namespace}/{name}/versions/{version}': {
    get: readOperation({
      operationId: 'getModelVersion',
      summary: 'One version of a model.',
      tags,
      parameters: [
        ...named,
        pathParameter('version', 'The version, as the source writes it.', {
          type: 'string',
          maxLength: 255,
        }),
      ],
      answer: ref('ModelVersion'),
    }),
  },
  '/v1/entities/model/{namespace}/{name}/version-comparison': {
    get: readOperation({
      operationId: 'compareModelVersions',
      summary: 'Metrics and parameters of two versions, side by side.',
      description:
        'Metrics measured on different data, and those that are no finite number, are not comparable, and say so.',
      tags,
      parameters: [
        ...named,
        versionParameter('left', 'The version to compare with.'),
        versionParameter('right', 'The version to compare.'),
      ],
      answer: ref('VersionComparison'),
    }),
  },
  '/v1/entities/model/{namespace}/{name}/metric-history': {
    get: readOperation({
      operationId: 'getMetricHistory',
      summary: 'One metric over all versions of a model, oldest first.',
      description:
        'A point per data set and slice, at most 5,000, the newest ones. The product brief’s baseline and target come with them.',
      tags,
      parameters: [
        ...named,
        queryParameter(
          'metric',
          'Name of the metric.',
          { type: 'string', minLength: 1, maxLength: MAX_METRIC_NAME },
          true,
        ),
      ],
      answer: ref('MetricHistory'),
    }),
  },
};

/** Runs on an entity's page: found, one by one and side by side. */
export const runPaths: Record<string, OpenApiPathItem> = {
  '/v1/entities/{kind}/{namespace}/{name}/runs': {
    get: listOperation({
      operationId: 'listRuns',
      summary: 'Runs, the newest first.',
      description:
        'The first page says what there is to choose from, over all runs of the entity.',
      tags,
      parameters: [
        ...anyKind,
        searchParameter(
          'Words that must all occur in id, name, job, user or commit.',
        ),
        queryParameter('state', 'Only runs in this state.', {
          type: 'array',
          maxItems: RUN_STATES.length,
          items: { type: 'string', enum: RUN_STATES },
        }),
        metricParameter,
      ],
      item: 'Run',
      answer: ref('RunsPage'),
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/runs/{runId}': {
    get: readOperation({
      operationId: 'getRun',
      summary: 'One run.',
      tags,
      parameters: [
        ...anyKind,
        pathParameter('runId', 'Id of the run in any of its sources.', {
          type: 'string',
          maxLength: 255,
        }),
      ],
      answer: ref('Run'),
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/run-comparison': {
    get: readOperation({
      operationId: 'compareRuns',
      summary: 'Metrics and parameters of two runs, side by side.',
      description: 'By the rules of versions.',
      tags,
      parameters: [
        ...anyKind,
        runParameter('left', 'Id of the run to compare with.'),
        runParameter('right', 'Id of the run to compare.'),
      ],
      answer: ref('RunComparison'),
    }),
  },
};
