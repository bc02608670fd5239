import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_MLFLOW_REGISTERED_MODEL,
  EXPLORE_FACETS,
} from '@waymark/plugin-mlops-common';
import type {
  MlopsRecord,
  ModelRecord,
  ModelVersionRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';

/** The connection that knows the catalog's models. */
export const SOURCE = 'bench';

const SUBJECTS = [
  'churn',
  'demand',
  'fraud',
  'price',
  'risk',
  'stock',
  'yield',
];
const MANNERS = ['forecast', 'ranking', 'score', 'segments', 'signal'];
const TYPES = ['classifier', 'regressor', 'language-model', 'recommender'];
const LIFECYCLES = ['experimental', 'production', 'deprecated'];

/** When the newest run ended. */
const NEWEST = Date.parse('2026-06-01T00:00:00Z');

/**
 * A catalog of so many entities: seven of ten are models, two are data sets
 * and one is a pipeline. Each follows from its number alone.
 */
export function describeCatalog(entities: number): Entity[] {
  return Array.from({ length: entities }, (_, n) => toEntity(n));
}

function toEntity(n: number): Entity {
  const turn = n % 10;
  const subject = pick(SUBJECTS, n);
  const name = `${subject}-${pick(MANNERS, n)}-${String(n).padStart(5, '0')}`;
  const shared = {
    lifecycle: pick(LIFECYCLES, n),
    // One in fifty belongs to nobody the catalog knows.
    owner: `group:default/team-${n % 50 === 0 ? 'gone' : n % 60}`,
    system: `system:default/system-${n % 120}`,
  };
  const metadata = {
    name,
    namespace: 'default',
    title: name.replaceAll('-', ' '),
    description: `What ${subject} will look like, number ${n}, for those who plan ahead.`,
    uid: `uid-${n}`,
    etag: `etag-${n}`,
    tags: [`tag-${n % 40}`, `domain-${n % 12}`],
  };
  if (turn < 7) {
    return {
      apiVersion: 'mlops.waymark.dev/v1alpha1',
      kind: 'Model',
      metadata: {
        ...metadata,
        annotations: {
          [ANNOTATION_MLFLOW_REGISTERED_MODEL]: `${SOURCE}/${name}`,
        },
      },
      spec: { ...shared, type: pick(TYPES, n) },
    };
  }
  return turn < 9
    ? {
        apiVersion: 'mlops.waymark.dev/v1alpha1',
        kind: 'Dataset',
        metadata,
        spec: {
          ...shared,
          type: 'table',
          platform: n % 2 ? 'snowflake' : 's3',
          location: `s3://lake/${name}`,
        },
      }
    : {
        apiVersion: 'mlops.waymark.dev/v1alpha1',
        kind: 'Pipeline',
        metadata,
        spec: { ...shared, type: 'training', orchestrator: 'airflow' },
      };
}

/** What a source says of every model: the model, two versions, their runs. */
export function describeRegistry(entities: Entity[]): MlopsRecord[][] {
  return entities
    .filter(({ kind }) => kind === 'Model')
    .map(({ metadata: { name } }, n) => [
      toModel(name),
      ...['1', '2'].flatMap(version => {
        const of = { name, version, n };
        return [toVersion(of), toRun(of)];
      }),
    ]);
}

function toModel(name: string): ModelRecord {
  return { type: 'model', id: name, name };
}

type VersionOf = { name: string; version: string; n: number };

function toVersion({ name, version, n }: VersionOf): ModelVersionRecord {
  return {
    type: 'model-version',
    modelId: name,
    version,
    aliases: version === '2' ? ['champion'] : [],
    status: 'READY',
    createdAt: timeOf(n),
    runId: `${name}-${version}`,
    metrics: metricsOf(n),
    params: [],
    datasets: [],
  };
}

function toRun({ name, version, n }: VersionOf): RunRecord {
  return {
    type: 'run',
    id: `${name}-${version}`,
    subjects: [{ kind: 'model', id: name }],
    state: n % 25 === 0 ? 'failed' : 'finished',
    startedAt: timeOf(n),
    endedAt: timeOf(n),
    metrics: metricsOf(n),
    params: [],
    inputs: [],
    outputs: [],
  };
}

function metricsOf(n: number) {
  return [
    { name: 'auc', value: 0.5 + (n % 499) / 1_000 },
    { name: 'log_loss', value: (n % 997) / 1_000 },
  ];
}

function timeOf(n: number): string {
  return new Date(NEWEST - n * 300_000).toISOString();
}

function pick<T>(values: readonly T[], n: number): T {
  return values[n % values.length];
}

/** A question to Explore, in several variants, so that no answer is reused. */
export interface ExploreCase {
  what: string;
  /** Query strings of the request. */
  queries: string[];
}

/** What people ask of Explore, but for pages far down the list. */
export function listCases(): ExploreCase[] {
  const times = (count: number, query: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => query(n));
  return [
    { what: 'default page', queries: [''] },
    {
      what: 'filtered page (kind, lifecycle)',
      queries: times(
        3,
        n => `kind=Model&lifecycle=${LIFECYCLES[n]}&sort=updatedAt,desc`,
      ),
    },
    {
      what: 'sorted by metric',
      queries: ['kind=Model&sort=headlineMetric,desc'],
    },
    {
      what: 'search, one in seven',
      queries: SUBJECTS.map(word => `q=${word}`),
    },
    {
      what: 'search, one entity',
      queries: times(20, n => `q=${String(n * 497).padStart(5, '0')}`),
    },
    {
      what: `facets (counts of all ${EXPLORE_FACETS.length} under 4 filters)`,
      queries: times(
        20,
        n =>
          `kind=Model&kind=Dataset&lifecycle=production&lifecycle=experimental&tag=tag-${n}&owner=group:default/team-${n}&owner=group:default/team-${n + 20}&limit=1`,
      ),
    },
  ];
}
