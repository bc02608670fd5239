import {
  arrayOf,
  boolean,
  integer,
  number,
  object,
  oneOf,
  ref,
  text,
  time,
} from './build';
import { RUN_STATES } from './exploreSchemas';
import type { JsonSchema } from './types';

/** Schemas of what sources know about an entity. */
export const entitySchemas: Record<string, JsonSchema> = {
  ModelVersion: object(
    {
      version: text,
      aliases: arrayOf(text),
      status: text,
      createdAt: time,
      createdBy: text,
      description: text,
      runId: text,
      commit: text,
      metrics: arrayOf(ref('MetricValue')),
      params: arrayOf(ref('ParamValue')),
      datasets: arrayOf(ref('DatasetUse')),
      source: ref('SourceLink'),
      seenAt: time,
    },
    [
      'version',
      'aliases',
      'status',
      'createdAt',
      'metrics',
      'params',
      'datasets',
      'source',
      'seenAt',
    ],
  ),
  VersionComparison: object(
    {
      left: ref('ModelVersion'),
      right: ref('ModelVersion'),
      metrics: arrayOf(
        object(
          {
            name: text,
            dataset: text,
            left: number,
            right: number,
            delta: {
              type: 'number',
              description: 'Right minus left; only where both are comparable.',
            },
            comparable: boolean,
            reason: text,
          },
          ['name', 'comparable'],
        ),
      ),
      params: arrayOf(
        object({ name: text, left: text, right: text }, ['name']),
      ),
    },
    ['left', 'right', 'metrics', 'params'],
  ),
  Run: object(
    {
      id: text,
      name: text,
      state: oneOf(RUN_STATES),
      startedAt: time,
      endedAt: time,
      durationMs: integer,
      job: object({ namespace: text, name: text, entityRef: text }, ['name']),
      user: text,
      commit: text,
      error: text,
      metrics: arrayOf(ref('MetricValue')),
      params: arrayOf(ref('ParamValue')),
      inputs: arrayOf(ref('DatasetUse')),
      outputs: arrayOf(ref('DatasetUse')),
      source: ref('SourceLink'),
      seenAt: time,
    },
    [
      'id',
      'state',
      'metrics',
      'params',
      'inputs',
      'outputs',
      'source',
      'seenAt',
    ],
  ),
  CardAnswer: object(
    {
      card: ref('ModelCard'),
      missing: arrayOf(text),
      from: {
        type: 'object',
        description: 'Where each field of the card came from.',
        additionalProperties: ref('CardOrigin'),
      },
      version: text,
    },
    ['card', 'missing', 'from'],
  ),
  Deployment: object(
    {
      endpoint: text,
      version: text,
      environment: text,
      since: time,
      by: text,
      region: text,
      commit: text,
      source: ref('SourceLink'),
    },
    ['version', 'environment', 'since', 'source'],
  ),
  QualityResult: object(
    {
      suite: text,
      at: time,
      passed: integer,
      failed: integer,
      checks: arrayOf(
        object(
          {
            name: text,
            passed: boolean,
            column: text,
            observed: text,
            message: text,
          },
          ['name', 'passed'],
        ),
      ),
      url: text,
      source: ref('SourceLink'),
    },
    ['suite', 'at', 'passed', 'failed', 'checks', 'source'],
  ),
  DriftResult: object(
    {
      at: time,
      metric: text,
      value: number,
      threshold: number,
      state: oneOf(['ok', 'drifted', 'unknown']),
      column: text,
      url: text,
      source: ref('SourceLink'),
    },
    ['at', 'metric', 'value', 'state', 'source'],
  ),
  CiResult: object(
    {
      provider: text,
      state: oneOf(['passed', 'failed', 'running', 'unknown']),
      branch: text,
      at: time,
      url: text,
      commit: text,
      tests: object({ passed: integer, failed: integer, skipped: integer }, [
        'passed',
        'failed',
        'skipped',
      ]),
      source: ref('SourceLink'),
    },
    ['provider', 'state', 'at', 'source'],
  ),
  DatasetSchema: object(
    {
      fields: arrayOf(
        object(
          { name: text, type: text, description: text, classification: text },
          ['name'],
        ),
      ),
      from: text,
      at: time,
    },
    ['fields'],
  ),
  DatasetVersion: object(
    {
      version: text,
      createdAt: time,
      sizeBytes: integer,
      rows: integer,
      files: integer,
      runId: text,
      commit: text,
      source: ref('SourceLink'),
      seenAt: time,
    },
    ['version', 'source', 'seenAt'],
  ),
  CatalogChange: object(
    {
      seq: integer,
      type: oneOf(['upsert', 'remove', 'replaced']),
      entityRef: text,
      entity: { type: 'object', description: 'The whole entity.' },
      replacedBy: text,
    },
    ['seq', 'type', 'entityRef'],
  ),
};
