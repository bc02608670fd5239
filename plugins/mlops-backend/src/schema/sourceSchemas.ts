import {
  integer,
  type JsonSchema,
  object,
  oneOf,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** Schemas of connections and their problems. */
export const sourceSchemas: Record<string, JsonSchema> = {
  SourceStatus: object(
    {
      id: text,
      type: text,
      title: text,
      url: text,
      state: oneOf(['ok', 'failing', 'running', 'disabled']),
      lastSuccess: time,
      lastFullSuccess: time,
      lastError: object({ message: text, at: time, hint: text }, [
        'message',
        'at',
      ]),
      counts: object(
        {
          models: integer,
          versions: integer,
          runs: integer,
          datasets: integer,
          pipelines: integer,
        },
        ['models', 'versions', 'runs', 'datasets', 'pipelines'],
      ),
      problems: integer,
      progress: object(
        { mode: oneOf(['full', 'incremental']), records: integer, since: time },
        ['mode', 'records', 'since'],
      ),
      nextRun: time,
    },
    ['id', 'type', 'state', 'counts', 'problems'],
  ),
  SourceProblem: object(
    {
      path: text,
      line: integer,
      message: text,
      hint: text,
      at: time,
    },
    ['path', 'message', 'at'],
  ),
};
