import type {
  Run,
  RunsOverview,
  RunsPage,
  RunState,
} from '@waymark/plugin-mlops-common';
import { makeRun } from '../../../src/fixtures';
import { pageFor } from '../answers';
import { chance, hex, hoursBefore } from '../chance';
import { counted } from './modelVersions';
import { projectMetrics } from './projectMetrics';

const STATES: RunState[] = [
  'finished',
  'finished',
  'finished',
  'finished',
  'failed',
  'finished',
  'aborted',
];

/**
 * So many runs, newest first; the newest but one has 500 metrics. `now` is
 * milliseconds.
 */
export function runs(count: number, now: number): Run[] {
  return Array.from({ length: count }, (_, i) => run(count - i, i, now));
}

function run(number: number, age: number, now: number): Run {
  const state = age === 0 ? 'running' : STATES[number % STATES.length];
  const hours = 0.2 + chance(number) * (number % 9 === 0 ? 7 : 1.5);
  const startedAt = hoursBefore(now, 6 + 11 * age);
  const endedAt = hoursBefore(now, 6 + 11 * age - hours);
  return makeRun({
    id: `run-${number}`,
    name: number % 5 === 0 ? undefined : `nightly-${number}`,
    state,
    startedAt,
    ...(state !== 'running' && { endedAt, durationMs: hours * 3_600_000 }),
    job: {
      name: 'churn-training',
      entityRef: 'pipeline:default/churn-training',
    },
    user: number % 3 === 0 ? 'lena.hoffmann' : 'airflow',
    commit: hex(number),
    ...(state === 'failed' && {
      error: `KeyError: 'complaints_30d' in the features of ${startedAt.slice(0, 10)}`,
    }),
    metrics: [
      { name: 'auc', value: 0.78 + chance(number) / 20 },
      { name: 'loss', value: number % 13 === 0 ? NaN : chance(number) },
      ...Array.from({ length: age === 1 ? 498 : 0 }, (_, i) => ({
        name: `layer_${Math.floor(i / 6)}/gradient_norm_${i % 6}`,
        value: chance(i) * 10 ** ((i % 19) - 9),
      })),
    ],
    params: [
      { name: 'learning_rate', value: number % 3 === 0 ? '0.1' : '0.05' },
      { name: 'max_depth', value: String(3 + (number % 5)) },
    ],
    inputs: [
      {
        name: 'tideway/customers',
        digest: hex(number + 0.5, 12),
        role: 'training',
        entityRef: 'dataset:default/customers',
      },
    ],
    outputs:
      state === 'finished'
        ? [{ name: 'churn', role: 'model', entityRef: 'model:default/churn' }]
        : [],
    source: {
      id: 'mlflow-production',
      type: 'mlflow',
      url: `https://mlflow.example.com/#/runs/run-${number}`,
    },
    seenAt: endedAt,
  });
}

/** The page of runs that the parameters ask for, with facets on the first. */
export function runsPage(all: Run[], parameters: URLSearchParams): RunsPage {
  const words = (parameters.get('q') ?? '').toLowerCase();
  const states = parameters.getAll('state');
  const found = all.filter(
    ({ id, name, state, user, commit }) =>
      (states.length === 0 || states.includes(state)) &&
      [id, name, user, commit].join(' ').toLowerCase().includes(words),
  );
  const page = pageFor(found, parameters);
  return {
    ...page,
    items: projectMetrics(page.items, parameters),
    ...(!parameters.has('cursor') && {
      facets: {
        states: counted(all.map(({ state }) => [state])),
        metrics: counted(all.map(({ metrics }) => metrics.map(m => m.name))),
      },
    }),
  };
}

/** What an overview says of runs. `now` is milliseconds. */
export function runsOverview(
  all: Run[],
  now: number,
  schedule?: string,
): RunsOverview {
  const recent = all.slice(0, 30);
  const ended = recent.filter(({ endedAt }) => endedAt);
  const finished = ended.filter(({ state }) => state === 'finished');
  const durations = finished
    .map(({ durationMs = 0 }) => durationMs)
    .sort((a, b) => a - b);
  return {
    recent: recent.map(({ id, name, state, startedAt, durationMs }) => ({
      id,
      name,
      state,
      startedAt,
      durationMs,
    })),
    totalRuns: all.length,
    ...(ended.length > 0 && {
      successRate: finished.length / ended.length,
      medianDurationMs: durations[Math.floor(durations.length / 2)],
    }),
    ...(schedule && {
      schedule: {
        schedule,
        expectedAt: hoursBefore(now, 9),
        nextAt: hoursBefore(now, -15),
        lateMs: all.length === 0 ? 9 * 3_600_000 : undefined,
        state: all.length === 0 ? 'late' : 'on-time',
      },
    }),
  };
}
