import { OVERVIEW_NEEDS } from '@waymark/plugin-mlops-common';
import {
  arrayOf,
  integer,
  type JsonSchema,
  measured,
  number,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { RUN_STATES } from './exploreSchemas';

/** A list that is bounded whatever there is. */
function atMost(maxItems: number, items: JsonSchema): JsonSchema {
  return { ...arrayOf(items), maxItems };
}

/** Schemas of what the overview of an entity shows. */
export const overviewSchemas: Record<string, JsonSchema> = {
  EntityOverview: object(
    {
      entityRef: text,
      item: ref('ExploreItem'),
      needs: arrayOf(ref('OverviewNeed')),
      model: ref('ModelOverview'),
      dataset: ref('DatasetOverview'),
      runs: ref('RunsOverview'),
      card: ref('CardOverview'),
      quality: atMost(20, ref('QualityResult')),
      drift: ref('DriftOverview'),
      ci: atMost(5, ref('CiResult')),
    },
    ['entityRef', 'needs', 'runs', 'quality', 'ci'],
  ),
  OverviewNeed: {
    ...object(
      {
        code: oneOf(OVERVIEW_NEEDS),
        severity: oneOf(['error', 'warning', 'advice']),
        since: time,
        subjects: atMost(20, text),
      },
      ['code', 'severity'],
    ),
    description: 'What somebody should do; the most severe come first.',
  },
  ModelOverview: object(
    {
      versions: {
        ...atMost(20, ref('ModelVersion')),
        description: 'The newest 5 and those with an alias, the newest first.',
      },
      totalVersions: integer,
      metrics: atMost(3, ref('MetricTrend')),
      serving: {
        ...atMost(20, ref('Deployment')),
        description:
          'The version that serves in each environment, endpoint and region.',
      },
      lastTrained: ref('TraceStep'),
      lastDeployed: ref('TraceStep'),
    },
    ['versions', 'totalVersions', 'metrics', 'serving'],
  ),
  MetricTrend: {
    ...object(
      {
        name: text,
        dataset: text,
        slice: text,
        points: atMost(
          30,
          object({ version: text, at: time, value: number }, [
            'version',
            'at',
            'value',
          ]),
        ),
        target: {
          type: 'number',
          description: 'The minimum that the product brief promises.',
        },
        baseline: object({ version: text, value: number }, [
          'version',
          'value',
        ]),
      },
      ['name', 'points'],
    ),
    description:
      'A metric over versions in which it was measured on the same data, the oldest first.',
  },
  DatasetOverview: object(
    {
      versions: atMost(5, ref('DatasetVersion')),
      totalVersions: integer,
      fields: object({ total: integer, classified: integer }, [
        'total',
        'classified',
      ]),
      freshness: ref('FreshnessJudgement'),
      usedBy: {
        ...atMost(50, ref('DatasetUsage')),
        description:
          'Who read or wrote it in the newest 1,000 runs, newest use first.',
      },
    },
    ['versions', 'totalVersions', 'fields', 'freshness', 'usedBy'],
  ),
  DatasetUsage: object(
    {
      entityRef: text,
      title: text,
      roles: arrayOf(text),
      uses: integer,
      lastUsedAt: time,
    },
    ['entityRef', 'roles', 'uses'],
  ),
  FreshnessJudgement: object(
    {
      promised: { type: 'string', description: 'An ISO 8601 duration.' },
      updatedAt: time,
      dueAt: {
        ...time,
        description: 'When the promise is, or was, broken.',
      },
      state: oneOf(['fresh', 'stale', 'unknown']),
    },
    ['state'],
  ),
  RunsOverview: object(
    {
      recent: atMost(30, ref('RunPoint')),
      totalRuns: integer,
      successRate: {
        type: 'number',
        description: 'Of the runs in `recent` that ended, 0 to 1.',
        minimum: 0,
        maximum: 1,
      },
      medianDurationMs: integer,
      schedule: ref('ScheduleJudgement'),
    },
    ['recent', 'totalRuns'],
  ),
  RunPoint: object(
    {
      id: text,
      name: text,
      state: oneOf(RUN_STATES),
      startedAt: time,
      durationMs: integer,
    },
    ['id', 'state'],
  ),
  ScheduleJudgement: object(
    {
      schedule: text,
      expectedAt: {
        ...time,
        description:
          'When it last should have begun; where it is late, the first time it did not.',
      },
      nextAt: time,
      lateMs: {
        type: 'integer',
        description: 'Milliseconds since expectedAt.',
      },
      state: oneOf(['on-time', 'late', 'unknown']),
    },
    ['schedule', 'state'],
  ),
  CardOverview: object(
    {
      missing: arrayOf(text),
      complete: {
        type: 'integer',
        description: 'How many fields a complete card has.',
      },
      from: { type: 'object', additionalProperties: ref('CardOrigin') },
    },
    ['missing', 'complete', 'from'],
  ),
  DriftOverview: object(
    {
      at: time,
      drifted: integer,
      total: integer,
      worst: atMost(
        5,
        object(
          {
            metric: text,
            column: text,
            value: measured,
            threshold: number,
          },
          ['metric', 'value'],
        ),
      ),
      url: text,
      source: ref('SourceLink'),
    },
    ['at', 'drifted', 'total', 'worst', 'source'],
  ),
};
