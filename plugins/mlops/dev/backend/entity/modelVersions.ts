import type {
  FacetCount,
  MetricValue,
  ModelVersion,
  VersionsPage,
} from '@waymark/plugin-mlops-common';
import { makeVersion } from '../../../src/fixtures';
import { pageFor } from '../answers';
import { chance, hex, hoursBefore } from '../chance';
import { projectMetrics } from './projectMetrics';

const PEOPLE = ['lena.hoffmann', 'airflow', 'jonas.weber'];
const HOLDOUT = 'tideway/churn-holdout';

/** So many versions of a model, newest first. `now` is milliseconds. */
export function modelVersions(count: number, now: number): ModelVersion[] {
  return Array.from({ length: count }, (_, i) =>
    modelVersion(count - i, count, hoursBefore(now, 5 + 11 * i)),
  );
}

function modelVersion(
  number: number,
  latest: number,
  createdAt: string,
): ModelVersion {
  const digest = hex(number < latest / 2 ? 1 : 2, 12);
  return makeVersion({
    version: String(number),
    aliases: [
      ...(number === latest - 1 || latest === 1 ? ['champion'] : []),
      ...(number === latest ? ['challenger', 'shadow'] : []),
    ],
    status: number % 41 === 0 ? 'FAILED_REGISTRATION' : 'READY',
    createdAt,
    createdBy: PEOPLE[number % PEOPLE.length],
    ...(number % 4 === 0 && {
      description: `Trained again after the data of week ${number % 52} arrived.`,
    }),
    runId: `run-${number}`,
    commit: hex(number),
    metrics: metricsOf(number),
    params: [
      { name: 'learning_rate', value: number % 3 === 0 ? '0.1' : '0.05' },
      { name: 'max_depth', value: String(3 + (number % 5)) },
      { name: 'n_estimators', value: String(100 * (1 + (number % 4))) },
      { name: 'features', value: 'tenure, complaints_30d, autopay, region' },
    ],
    datasets: [
      {
        name: 'tideway/customers',
        digest: hex(number + 0.5, 12),
        role: 'training',
        entityRef: 'dataset:default/customers',
      },
      {
        name: HOLDOUT,
        digest,
        role: 'evaluation',
        entityRef: 'dataset:default/churn-holdout',
      },
    ],
    source: {
      id: 'mlflow-production',
      type: 'mlflow',
      url: `https://mlflow.example.com/#/models/churn/versions/${number}`,
    },
    seenAt: createdAt,
  });
}

function metricsOf(number: number): MetricValue[] {
  const auc = 0.7 + 0.15 * (1 - Math.exp(-number / 400)) + swing(number);
  const on = (name: string, value: number, slice?: string): MetricValue => ({
    name,
    value,
    dataset: HOLDOUT,
    ...(slice && { slice }),
  });
  return [
    on('auc', number % 97 === 0 ? NaN : auc),
    on('f1', auc - 0.12),
    on('recall', auc - 0.2 + swing(number + 0.3)),
    on('brier', 0.2 - auc / 6),
    on('log_loss', number % 211 === 0 ? Infinity : 1.1 - auc),
    on('p_value', 1e-12 * (1 + chance(number))),
    on('rows_scored', 1e12 + number),
    ...(number % 3 === 0 ? [on('calibration_error', chance(number) / 9)] : []),
    on('auc', auc + 0.02, 'business'),
    on('auc', auc - 0.04, 'private'),
  ];
}

function swing(seed: number): number {
  return (chance(seed) - 0.5) / 25;
}

/** The page of versions that the parameters ask for, with facets on the first. */
export function versionsPage(
  versions: ModelVersion[],
  parameters: URLSearchParams,
): VersionsPage {
  const words = (parameters.get('q') ?? '').toLowerCase();
  const statuses = parameters.getAll('status');
  const aliases = parameters.getAll('alias');
  const found = versions.filter(
    version =>
      (statuses.length === 0 || statuses.includes(version.status)) &&
      (aliases.length === 0 ||
        version.aliases.some(a => aliases.includes(a) || aliases[0] === '*')) &&
      [version.version, version.createdBy, version.description, version.commit]
        .concat(version.aliases)
        .join(' ')
        .toLowerCase()
        .includes(words),
  );
  const page = pageFor(sorted(found, parameters.get('sort')), parameters);
  return {
    ...page,
    items: projectMetrics(page.items, parameters),
    ...(!parameters.has('cursor') && { facets: facetsOf(versions) }),
  };
}

function sorted(versions: ModelVersion[], sort: string | null): ModelVersion[] {
  if (!sort) {
    return versions;
  }
  const comma = sort.lastIndexOf(',');
  const field = sort.slice(0, comma);
  const sign = sort.slice(comma + 1) === 'asc' ? 1 : -1;
  const key = (version: ModelVersion): number =>
    field.startsWith('metric:')
      ? (version.metrics.find(m => m.name === field.slice(7))?.value ?? NaN)
      : Number(version.version);
  return [...versions].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    // What has no such number is last in either order.
    return Number.isNaN(left) || Number.isNaN(right)
      ? Number(Number.isNaN(left)) - Number(Number.isNaN(right))
      : sign * (left - right);
  });
}

function facetsOf(versions: ModelVersion[]): VersionsPage['facets'] {
  return {
    statuses: counted(versions.map(version => [version.status])),
    aliases: counted(versions.map(version => version.aliases)),
    metrics: counted(
      versions.map(({ metrics }) => [...new Set(metrics.map(m => m.name))]),
    ),
  };
}

/** How many of the lists have each value, those most have first. */
export function counted(lists: string[][]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
}
