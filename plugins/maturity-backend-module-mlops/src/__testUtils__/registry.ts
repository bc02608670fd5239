import type {
  Deployment,
  DriftSeries,
  EntityOverview,
  ModelOverview,
  ModelVersion,
  MonitoringAnswer,
  QualityResult,
  RunPoint,
  VersionComparison,
} from '@waymark/plugin-mlops-common';

const SOURCE = { id: 'mlflow', url: 'https://mlflow.example.org' };

/** Version 2 of a model, of a run, on data whose state is known. */
export function makeVersion(parts: Partial<ModelVersion> = {}): ModelVersion {
  const { version = '2' } = parts;
  return {
    version,
    aliases: [],
    status: 'READY',
    createdAt: `2026-11-0${version}T10:00:00.000Z`,
    runId: `run-${version}`,
    commit: 'c0ffee',
    metrics: [{ name: 'roc_auc', value: 0.8, dataset: 'holdout' }],
    params: [{ name: 'depth', value: '6' }],
    datasets: [
      { name: 'customers', digest: 'd1', role: 'training' },
      { name: 'holdout', digest: 'd2', role: 'evaluation' },
    ],
    source: { id: 'mlflow' },
    seenAt: '2026-11-10T00:00:00.000Z',
    ...parts,
  };
}

/** A run that finished. */
export function makeRun(parts: Partial<RunPoint> = {}): RunPoint {
  return {
    id: 'r1',
    state: 'finished',
    startedAt: '2026-11-05T03:00:00.000Z',
    ...parts,
  };
}

/** An overview of something that a connection knows and that has no runs. */
export function makeOverview(
  entityRef: string,
  parts: Partial<EntityOverview> = {},
): EntityOverview {
  return {
    entityRef,
    item: {
      entityRef,
      kind: 'Model',
      title: entityRef,
      tags: [],
      source: 'mlflow',
    },
    needs: [],
    runs: { recent: [], totalRuns: 0 },
    quality: [],
    ci: [],
    ...parts,
  };
}

/** A model with two versions, not served. */
export function makeModel(parts: Partial<ModelOverview> = {}): ModelOverview {
  return {
    versions: [makeVersion(), makeVersion({ version: '1' })],
    totalVersions: 2,
    metrics: [
      {
        name: 'roc_auc',
        dataset: 'holdout',
        points: [
          { version: '1', at: '2026-11-01T10:00:00.000Z', value: 0.7 },
          { version: '2', at: '2026-11-02T10:00:00.000Z', value: 0.8 },
        ],
      },
    ],
    serving: [],
    ...parts,
  };
}

/** Version 2 in production, by a person. */
export function makeDeployment(parts: Partial<Deployment> = {}): Deployment {
  return {
    version: '2',
    environment: 'production',
    endpoint: 'component:default/churn-service',
    since: '2026-11-03T08:00:00.000Z',
    by: 'user:default/ada',
    commit: 'c0ffee',
    region: 'eu-central',
    source: SOURCE,
    ...parts,
  };
}

/** Two versions measured on the same data. */
export function makeComparison(): VersionComparison {
  return {
    left: makeVersion({ version: '1' }),
    right: makeVersion(),
    metrics: [
      {
        name: 'roc_auc',
        dataset: 'holdout',
        left: 0.7,
        right: 0.8,
        delta: 0.1,
        comparable: true,
      },
    ],
    params: [],
  };
}

/** A suite of two checks that passed. */
export function makeQuality(parts: Partial<QualityResult> = {}): QualityResult {
  return {
    suite: 'customers',
    at: '2026-11-04T05:00:00.000Z',
    passed: 2,
    failed: 0,
    checks: [],
    source: SOURCE,
    ...parts,
  };
}

/** One measure over two reports; the newest is under its threshold. */
export function makeSeries(parts: Partial<DriftSeries> = {}): DriftSeries {
  return {
    metric: 'psi',
    column: 'tenure',
    state: 'ok',
    points: [
      {
        at: '2026-10-01T06:00:00.000Z',
        value: 0.4,
        threshold: 0.2,
        state: 'drifted',
      },
      {
        at: '2026-11-01T06:00:00.000Z',
        value: 0.1,
        threshold: 0.2,
        state: 'ok',
      },
    ],
    source: SOURCE,
    ...parts,
  };
}

/** Monitoring that reported once a month. */
export function makeMonitoring(
  parts: Partial<MonitoringAnswer> = {},
): MonitoringAnswer {
  return {
    lastReport: { at: '2026-11-01T06:00:00.000Z', source: SOURCE },
    schedule: { schedule: '0 6 1 * *', state: 'on-time' },
    drift: [makeSeries()],
    quality: [],
    truncated: false,
    ...parts,
  };
}
