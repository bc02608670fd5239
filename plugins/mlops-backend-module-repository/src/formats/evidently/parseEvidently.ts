import type { DriftRecord, QualityRecord } from '@waymark/plugin-mlops-node';
import { z } from 'zod/v4';
import {
  checkShape,
  limitText,
  parseJson,
  readTime,
  TEXT_LIMIT,
  type Problem,
  type SourceFile,
} from '../../document';
import { judgeDrift } from './judgeDrift';

const HINT =
  'Write the report with Evidently 0.7 or newer: snapshot.save_json(path), or snapshot.json().';

const rootSchema = z
  .object({
    metrics: z.array(z.unknown()),
    tests: z.array(z.unknown()).nullish(),
    timestamp: z.unknown().optional(),
    name: z.string().nullish(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    tags: z.array(z.string()).nullish(),
  })
  .loose();

const metricSchema = z
  .object({
    id: z.string().nullish(),
    metric_name: z.string(),
    config: z
      .object({
        type: z.string().nullish(),
        column: z.string().nullish(),
        method: z.string().nullish(),
        threshold: z.unknown().optional(),
        drift_share: z.unknown().optional(),
      })
      .loose()
      .nullish(),
    value: z.unknown().optional(),
  })
  .loose();

const testSchema = z
  .object({
    name: z.string(),
    description: z.string().nullish(),
    status: z.string(),
    metric_config: z
      .object({
        metric_id: z.string().nullish(),
        params: z.object({ column: z.string().nullish() }).loose().nullish(),
      })
      .loose()
      .nullish(),
    test_config: z.record(z.string(), z.unknown()).nullish(),
    bound_test: z.object({ is_count: z.boolean().nullish() }).loose().nullish(),
  })
  .loose();

type Metric = z.infer<typeof metricSchema>;
type Test = z.infer<typeof testSchema>;

/** What an Evidently report says. */
export interface EvidentlyReport {
  /** The report's own time; only stored snapshots carry it. */
  at?: string;
  /** Its name, metadata values and tags, which may name an entity. */
  names: string[];
  drift: DriftRecord['metrics'];
  /** Tests of what is not drift: missing values, ranges, quality. */
  checks: QualityRecord['checks'];
}

/**
 * What a model achieves while it serves. Such metrics belong beside drift;
 * plain statistics of columns (means, counts) do not.
 */
const PERFORMANCE =
  /^(Accuracy|Precision|Recall|F1Score|TPR|TNR|FPR|FNR|RocAuc|LogLoss|MAE|RMSE|MAPE|R2Score|MeanError|AbsMaxError|NDCG|MAP|MRR|HitRate|PrecisionTopK|RecallTopK|FBetaTopK)$/;

/** Reads a report of Evidently 0.7: `Snapshot.json()` or a stored snapshot. */
export function parseEvidently(file: SourceFile): {
  found?: EvidentlyReport;
  problems: Problem[];
} {
  const { document, problems } = parseJson(file);
  if (!document) {
    return { problems };
  }
  const root = checkShape({ document, schema: rootSchema, hint: HINT });
  if (!root.data) {
    return { problems: root.problems };
  }
  const found: Problem[] = [];
  const readAll = <T>(field: string, count: number, schema: z.ZodType<T>) =>
    Array.from({ length: count }, (_, position) => {
      const checked = checkShape({
        document,
        schema,
        at: [field, position],
        hint: HINT,
      });
      found.push(...checked.problems);
      return checked.data;
    }).filter(item => item !== undefined);

  const { metrics, tests, metadata, name, tags } = root.data;
  const readMetrics = readAll('metrics', metrics.length, metricSchema);
  const readTests = readAll('tests', tests?.length ?? 0, testSchema);
  const drift = readMetrics.filter(isMonitored);
  const driftIds = new Set(drift.map(metric => metric.id));
  const at = readTime(root.data.timestamp);
  return {
    found: {
      ...(at && { at }),
      names: [
        ...Object.values(metadata ?? {}),
        name ?? undefined,
        ...(tags ?? []),
      ].filter(item => typeof item === 'string'),
      drift: drift.flatMap(metric => toDrift(metric, readTests)),
      checks: readTests
        .filter(test => !driftIds.has(test.metric_config?.metric_id))
        .filter(test => test.status !== 'SKIPPED')
        .map(toCheck),
    },
    problems: found,
  };
}

/** `ValueDrift(column=age,…)` is a ValueDrift. */
function typeOf(metric: Metric): string {
  return metric.metric_name.split('(', 1)[0];
}

function isMonitored(metric: Metric): boolean {
  const type = typeOf(metric);
  return /drift/i.test(type) || PERFORMANCE.test(type);
}

function toDrift(metric: Metric, tests: Test[]): DriftRecord['metrics'] {
  const type = typeOf(metric);
  const { column, method } = metric.config ?? {};
  const limit = metric.config?.threshold ?? metric.config?.drift_share;
  const name = method ? `${type} (${method})` : type;
  const ofMetric = tests.filter(
    test => metric.id && test.metric_config?.metric_id === metric.id,
  );
  return numbersOf(metric.value).flatMap(({ part, value }) => {
    // A threshold is meant for the share where a metric has share and count.
    const threshold =
      part === 'count' || typeof limit !== 'number' ? undefined : limit;
    const ofPart = ofMetric.filter(
      test =>
        part === undefined ||
        (part === 'count') === (test.bound_test?.is_count ?? false),
    );
    return [
      {
        metric: limitText(part ? `${name}.${part}` : name, TEXT_LIMIT.name),
        value,
        ...(threshold !== undefined && { threshold }),
        state: judgeDrift({
          statuses: ofPart.map(test => test.status),
          type,
          method: method ?? undefined,
          value,
          threshold,
        }),
        ...(column && { column: limitText(column, TEXT_LIMIT.name) }),
      },
    ];
  });
}

/**
 * Values are a number, `{count, share}`, `{mean, std}`, `{label: number}` or
 * `{counts: {…}, shares: {…}}`; what is not a finite number is left out.
 */
function numbersOf(
  value: unknown,
): { part: string | undefined; value: number }[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? [{ part: undefined, value }] : [];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([part, inner]) =>
    typeof inner === 'object'
      ? numbersOf(inner).map(item => ({
          part: item.part ? `${part}.${item.part}` : part,
          value: item.value,
        }))
      : numbersOf(inner).map(item => ({ part, value: item.value })),
  );
}

function toCheck(test: Test): QualityRecord['checks'][number] {
  const column = test.metric_config?.params?.column;
  const observed = /Actual value (\S+)/.exec(test.description ?? '')?.[1];
  return {
    name: limitText(test.name, TEXT_LIMIT.name),
    passed: test.status === 'SUCCESS',
    ...(column && { column: limitText(column, TEXT_LIMIT.name) }),
    ...(observed && { observed }),
    ...(test.description && {
      message: limitText(test.description, TEXT_LIMIT.value),
    }),
  };
}
