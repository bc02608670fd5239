import type { DriftSeries } from '@waymark/plugin-mlops-common';
import type { DriftRecord } from '@waymark/plugin-mlops-node';
import type { SourceRanking } from '../queries/sourceRanking';
import type { ReadReport } from './readNewestReports';

/** Points of one measure. */
const MAX_POINTS = 200;

/** Measures in an answer. */
const MAX_SERIES = 200;

/** Gathers drift reports, the newest first, into one series per measure. */
export interface DriftCollector {
  add(report: ReadReport<DriftRecord>): void;
  /** What was gathered; `truncated` when something had to be left out. */
  result(): { series: DriftSeries[]; truncated: boolean };
}

type Gathering = DriftSeries & { driftedAt: string };

/**
 * A measure is a metric of a column as one source names it: what two tools
 * call the same need not be computed alike.
 */
export function collectDrift(ranking: SourceRanking): DriftCollector {
  const found = new Map<string, Gathering>();
  let truncated = false;

  return {
    add({ sourceId, at, record }) {
      for (const {
        metric,
        column,
        value,
        threshold,
        state,
      } of record.metrics) {
        const key = JSON.stringify([sourceId, metric, column]);
        let series = found.get(key);
        if (!series) {
          series = {
            metric,
            ...(column !== undefined && { column }),
            state,
            points: [],
            source: ranking.link(sourceId, record.url),
            driftedAt: '',
          };
          found.set(key, series);
        }
        if (series.points.length === MAX_POINTS) {
          truncated = true;
          continue;
        }
        series.threshold ??= threshold;
        if (state === 'drifted' && series.driftedAt === '') {
          series.driftedAt = at;
        }
        series.points.push({
          at,
          value,
          ...(threshold !== undefined && { threshold }),
          state,
          ...(record.url && { url: record.url }),
        });
      }
    },
    result() {
      const sorted = [...found.values()].sort(byLastDrift);
      return {
        series: sorted
          .slice(0, MAX_SERIES)
          .map(({ driftedAt: _, points, ...series }) => ({
            ...series,
            points: [...points].reverse(),
          })),
        truncated: truncated || sorted.length > MAX_SERIES,
      };
    },
  };
}

function byLastDrift(a: Gathering, b: Gathering): number {
  if (a.driftedAt !== b.driftedAt) {
    return a.driftedAt > b.driftedAt ? -1 : 1;
  }
  return (
    a.metric.localeCompare(b.metric, 'en') ||
    (a.column ?? '').localeCompare(b.column ?? '', 'en')
  );
}
