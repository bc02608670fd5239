import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  number,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** A number; what JSON cannot write is a word, as in protobuf's JSON mapping. */
const MEASURED: JsonSchema = {
  type: ['number', 'string'],
  description: 'A number, or NaN, Infinity or -Infinity.',
};

const DRIFT_STATES = oneOf(['ok', 'drifted', 'unknown']);

/** Schemas of what happened to an entity, and of what a search index needs. */
export const historySchemas: Record<string, JsonSchema> = {
  TraceStep: object(
    {
      id: text,
      at: time,
      action: oneOf([
        'trained',
        'evaluated',
        'ran',
        'registered',
        'promoted',
        'demoted',
        'deployed',
        'failed',
      ]),
      version: text,
      by: text,
      runId: text,
      job: text,
      commit: text,
      alias: text,
      environment: text,
      endpoint: text,
      region: text,
      data: arrayOf(ref('DatasetUse')),
      timeFrom: {
        ...oneOf(['source', 'observed']),
        description:
          '`observed`: the registry noticed it then; it may have happened earlier.',
      },
      goneSince: {
        ...time,
        description:
          'When the registry noticed that the source no longer tells this.',
      },
      source: ref('SourceLink'),
    },
    ['id', 'at', 'action', 'data', 'timeFrom', 'source'],
  ),
  MonitoringAnswer: object(
    {
      declared: object({
        tool: text,
        url: text,
        metrics: arrayOf(text),
        driftThreshold: number,
        schedule: text,
        onDrift: text,
      }),
      lastReport: object({ at: time, url: text, source: ref('SourceLink') }, [
        'at',
        'source',
      ]),
      schedule: ref('ScheduleJudgement'),
      drift: arrayOf(ref('DriftSeries')),
      quality: arrayOf(ref('QualitySeries')),
      truncated: {
        ...boolean,
        description: 'True when older points or further series were left out.',
      },
    },
    ['drift', 'quality', 'truncated'],
  ),
  ScheduleJudgement: object(
    {
      schedule: text,
      expectedAt: time,
      nextAt: time,
      lateMs: integer,
      state: oneOf(['on-time', 'late', 'unknown']),
    },
    ['schedule', 'state'],
  ),
  DriftSeries: object(
    {
      metric: text,
      column: text,
      threshold: number,
      state: DRIFT_STATES,
      points: arrayOf(
        object(
          {
            at: time,
            value: MEASURED,
            threshold: number,
            state: DRIFT_STATES,
            url: text,
          },
          ['at', 'value', 'state'],
        ),
      ),
      source: ref('SourceLink'),
    },
    ['metric', 'state', 'points', 'source'],
  ),
  QualitySeries: object(
    {
      suite: text,
      points: arrayOf(
        object({ at: time, passed: integer, failed: integer, url: text }, [
          'at',
          'passed',
          'failed',
        ]),
      ),
      failing: arrayOf(
        object(
          {
            name: text,
            column: text,
            observed: text,
            message: text,
            since: {
              ...time,
              description: 'The oldest result in which it failed unbroken.',
            },
          },
          ['name', 'since'],
        ),
      ),
      source: ref('SourceLink'),
    },
    ['suite', 'points', 'failing', 'source'],
  ),
  CardOrigin: object(
    {
      from: {
        type: 'string',
        description: '`declared`, or the id of a connection.',
      },
      at: time,
      format: oneOf([
        'declared',
        'hugging-face',
        'google-model-card',
        'source',
        'registry',
      ]),
      path: text,
      url: text,
    },
    ['from'],
  ),
  CardComparison: object(
    {
      left: ref('CardAnswer'),
      right: ref('CardAnswer'),
      fields: arrayOf(
        object(
          {
            field: text,
            change: oneOf(['same', 'changed', 'added', 'removed']),
          },
          ['field', 'change'],
        ),
      ),
    },
    ['left', 'right', 'fields'],
  ),
  SearchDocument: object(
    {
      entityRef: text,
      title: text,
      description: text,
      kind: text,
      type: text,
      lifecycle: text,
      owner: text,
      ownerTitle: text,
      system: text,
      platform: text,
      tags: arrayOf(text),
      metrics: arrayOf(text),
      datasets: arrayOf(text),
      aliases: arrayOf(text),
      text,
    },
    ['entityRef', 'title', 'kind', 'tags', 'metrics', 'datasets', 'aliases'],
  ),
};
