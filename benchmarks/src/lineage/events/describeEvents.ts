import { createHash } from 'node:crypto';
import { inputsOf, outputsOf, type BenchGraph } from '../graph/describeGraph';
import { assetKey, isModel, jobKey } from '../graph/nameNodes';

/**
 * A stream of events as producers send them: jobs that run again and again,
 * each run with a START and a COMPLETE, schemas that stay as they are and
 * versions that are new every time. About 3 KB each.
 */
export interface EventStream {
  graph: BenchGraph;
  /** Milliseconds since 1970 of the first run. */
  since: number;
}

const PRODUCER = 'https://scheduler.example.org/2.9.3';
const SPEC = 'https://openlineage.io/spec';
const RUN_EVENT = `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`;

/** Milliseconds between two runs, and between a run's start and its end. */
const STEP = 10;

const COLUMNS = [
  ['id', 'bigint'],
  ['customer_id', 'bigint'],
  ['created_at', 'timestamp'],
];

/** Event `number` of a stream: two of each run, the runs going round the jobs. */
export function describeEvent(
  { graph, since }: EventStream,
  number: number,
): object {
  const run = Math.floor(number / 2);
  const job = run % graph.jobs;
  const round = Math.floor(run / graph.jobs);
  const ends = number % 2 === 1;
  const at = since + run * STEP;
  const { namespace, name } = jobKey(job);
  const dataset = (asset: number, version: number, facets: object) => ({
    namespace: assetKey(graph, asset).namespace,
    name: assetKey(graph, asset).name,
    facets: {
      ...facets,
      version: facet('1-0-1/DatasetVersionDatasetFacet', {
        datasetVersion: `snapshot-${version}`,
      }),
    },
  });
  return {
    eventType: ends ? 'COMPLETE' : 'START',
    eventTime: new Date(ends ? at + STEP / 2 : at).toISOString(),
    producer: PRODUCER,
    schemaURL: RUN_EVENT,
    run: { runId: runIdOf(at, run), facets: describeRun(at) },
    job: {
      namespace,
      name,
      facets: {
        jobType: facet('2-0-4/JobTypeJobFacet', {
          processingType: 'BATCH',
          integration: 'AIRFLOW',
          jobType: 'TASK',
        }),
      },
    },
    inputs: [...inputsOf(graph, job)].map(asset => dataset(asset, round, {})),
    outputs: [...outputsOf(graph, job)].map(asset =>
      dataset(asset, round + 1, describeOutput(graph, asset)),
    ),
  };
}

function describeOutput(graph: BenchGraph, asset: number): object {
  return isModel(graph, asset)
    ? {
        datasetType: facet('1-0-1/DatasetTypeDatasetFacet', {
          datasetType: 'MODEL',
        }),
      }
    : {
        schema: facet('1-2-0/SchemaDatasetFacet', {
          fields: COLUMNS.map(([name, type]) => ({ name, type })),
        }),
      };
}

function describeRun(at: number): object {
  return {
    nominalTime: facet('1-0-1/NominalTimeRunFacet', {
      nominalStartTime: new Date(at).toISOString(),
    }),
    processing_engine: facet('1-1-1/ProcessingEngineRunFacet', {
      name: 'Airflow',
      version: '2.9.3',
      openlineageAdapterVersion: '1.52.0',
    }),
  };
}

function facet(schema: string, content: object): object {
  const [, name] = schema.split('/');
  return {
    _producer: PRODUCER,
    _schemaURL: `${SPEC}/facets/${schema}.json#/$defs/${name}`,
    ...content,
  };
}

/** A UUID of version 7 (RFC 9562): the time, then what tells runs apart. */
function runIdOf(at: number, run: number): string {
  const time = at.toString(16).padStart(12, '0');
  const rest = createHash('md5').update(String(run)).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-a${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
