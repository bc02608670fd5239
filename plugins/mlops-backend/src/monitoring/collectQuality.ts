import type { QualitySeries } from '@waymark/plugin-mlops-common';
import type { QualityRecord } from '@waymark/plugin-mlops-node';
import type { SourceRanking } from '../queries/sourceRanking';
import type { ReadReport } from './readNewestReports';

/** Points of one suite. */
const MAX_POINTS = 200;

/** Suites in an answer. */
const MAX_SUITES = 50;

/** Gathers results of suites, the newest first, into one series per suite. */
export interface QualityCollector {
  add(report: ReadReport<QualityRecord>): void;
  /** What was gathered; `truncated` when something had to be left out. */
  result(): { series: QualitySeries[]; truncated: boolean };
}

type Check = QualityRecord['checks'][number];

type Gathering = QualitySeries & {
  /** Checks that failed in every result looked at so far. */
  unbroken: Map<string, { since: string }>;
};

/**
 * A check that fails in the newest result has failed since the oldest result
 * without a break: one in which it passed, or was not made at all, is a break.
 *
 *   newest ──────────────► oldest
 *   fails   fails   fails   passes   fails
 *                   └ since
 */
export function collectQuality(ranking: SourceRanking): QualityCollector {
  const found = new Map<string, Gathering>();
  let truncated = false;

  return {
    add({ sourceId, at, record }) {
      const key = JSON.stringify([sourceId, record.suite]);
      const series = found.get(key);
      if (!series) {
        found.set(key, begin(ranking, { sourceId, at, record }));
        return;
      }
      if (series.points.length === MAX_POINTS) {
        truncated = true;
        return;
      }
      series.points.push(toPoint(at, record));
      const outcomes = failuresOf(record);
      for (const [check, failing] of series.unbroken) {
        if (outcomes.has(check)) {
          failing.since = at;
        } else {
          series.unbroken.delete(check);
        }
      }
    },
    result() {
      const all = [...found.values()];
      return {
        series: all
          .slice(0, MAX_SUITES)
          .map(({ unbroken: _, points, ...series }) => ({
            ...series,
            points: [...points].reverse(),
          })),
        truncated: truncated || all.length > MAX_SUITES,
      };
    },
  };
}

function begin(
  ranking: SourceRanking,
  { sourceId, at, record }: ReadReport<QualityRecord>,
): Gathering {
  const failing = [...failuresOf(record)].map(([key, check]) => ({
    key,
    told: {
      name: check.name,
      ...(check.column !== undefined && { column: check.column }),
      ...(check.observed !== undefined && { observed: check.observed }),
      ...(check.message !== undefined && { message: check.message }),
      since: at,
    },
  }));
  return {
    suite: record.suite,
    points: [toPoint(at, record)],
    failing: failing.map(({ told }) => told),
    source: ranking.link(sourceId, record.url),
    // The same objects: what is learnt from older results is told of them.
    unbroken: new Map(failing.map(({ key, told }) => [key, told])),
  };
}

function failuresOf(record: QualityRecord): Map<string, Check> {
  return new Map(
    record.checks
      .filter(check => !check.passed)
      .map(check => [JSON.stringify([check.name, check.column]), check]),
  );
}

function toPoint(
  at: string,
  record: QualityRecord,
): QualitySeries['points'][number] {
  const passed = record.checks.filter(check => check.passed).length;
  return {
    at,
    passed,
    failed: record.checks.length - passed,
    ...(record.url && { url: record.url }),
  };
}
