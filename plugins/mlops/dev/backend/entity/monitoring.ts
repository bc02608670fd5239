import type {
  CiResult,
  DriftResult,
  DriftSeries,
  Monitoring,
  MonitoringAnswer,
  QualityResult,
  QualitySeries,
} from '@waymark/plugin-mlops-common';
import { makeDrift, makeQuality } from '../../../src/fixtures';
import { chance, hex, hoursBefore } from '../chance';

const SOURCE = { id: 'repository', type: 'repository' };
const REPORT = 'https://monitoring.example.com/churn/reports';
const COLUMNS = [
  undefined,
  'tenure_months',
  'complaints_30d',
  'autopay',
  'region',
  'plan',
  'calls_90d',
  'last_bill',
];
const SUITES = ['customers_monthly', 'feature_ranges', 'schema'];

/** Drift of so many daily reports, one series per column. */
export function driftSeries(points: number, now: number): DriftSeries[] {
  return points === 0
    ? []
    : COLUMNS.map((column, c) => {
        const threshold = column ? 0.2 : 0.5;
        const series = Array.from({ length: points }, (_, i) => {
          const rising = c === 2 && i > points - 5;
          const value = threshold * (0.2 + chance(c + i / 7) * 0.6 + +rising);
          return {
            at: hoursBefore(now, 24 * (points - i) - 6),
            value,
            threshold,
            state: value > threshold ? ('drifted' as const) : ('ok' as const),
            url: `${REPORT}/${i}`,
          };
        });
        return {
          metric: column ? 'psi' : 'share of drifted columns',
          column,
          threshold,
          state: series[series.length - 1].state,
          points: series,
          source: SOURCE,
        };
      }).sort(
        (a, b) => Number(b.state === 'drifted') - Number(a.state === 'drifted'),
      );
}

/** So many daily results of each suite. */
export function qualitySeries(points: number, now: number): QualitySeries[] {
  return points === 0
    ? []
    : SUITES.map((suite, s) => ({
        suite,
        points: Array.from({ length: points }, (_, i) => {
          const failed = s === 0 && i > points - 4 ? 2 : 0;
          return {
            at: hoursBefore(now, 24 * (points - i) - 5),
            passed: 24 - failed,
            failed,
            url: `${REPORT}/quality/${i}`,
          };
        }),
        failing:
          s === 0
            ? [
                {
                  name: 'values are between 0 and 600',
                  column: 'tenure_months',
                  observed: '1,203 of 2,000,000 rows above 600',
                  since: hoursBefore(now, 24 * 3),
                },
                {
                  name: 'is never empty',
                  column: 'region',
                  message: '0.4 % of rows are empty',
                  since: hoursBefore(now, 24 * 2),
                },
              ]
            : [],
        source: SOURCE,
      }));
}

/** What the tab of monitoring shows. */
export function monitoringAnswer(options: {
  points: number;
  now: number;
  declared?: Monitoring;
}): MonitoringAnswer {
  const { points, now, declared } = options;
  return {
    declared,
    ...(points > 0 && {
      lastReport: {
        at: hoursBefore(now, 18),
        url: `${REPORT}/latest`,
        source: SOURCE,
      },
    }),
    ...(declared?.schedule && {
      schedule: {
        schedule: declared.schedule,
        expectedAt: hoursBefore(now, 8),
        nextAt: hoursBefore(now, -16),
        lateMs: 8 * 3_600_000,
        state: 'late',
      },
    }),
    drift: driftSeries(points, now),
    quality: qualitySeries(points, now),
    truncated: points >= 200,
  };
}

/** The same reports as lists, newest first. */
export function driftResults(points: number, now: number): DriftResult[] {
  return driftSeries(points, now)
    .flatMap(({ metric, column, points: series }) =>
      series.map(point => makeDrift({ metric, column, ...point })),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Results of suites, newest first. */
export function qualityResults(points: number, now: number): QualityResult[] {
  return qualitySeries(points, now)
    .flatMap(({ suite, points: series, failing }) =>
      series.map(({ at, failed, url }) =>
        makeQuality({
          suite,
          at,
          url,
          checks: [
            ...Array.from({ length: 24 - failed }, (_, i) => ({
              name: `check ${i + 1}`,
              passed: true,
            })),
            ...failing
              .slice(0, failed)
              .map(({ since, ...check }) => ({ ...check, passed: false })),
          ],
        }),
      ),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** So many results of CI, newest first. */
export function ciResults(count: number, now: number): CiResult[] {
  return Array.from({ length: count }, (_, i) => ({
    provider: 'gitlab',
    state: i % 6 === 2 ? ('failed' as const) : ('passed' as const),
    branch: i % 3 === 1 ? 'try-more-features' : 'main',
    at: hoursBefore(now, 4 + 13 * i),
    url: `https://git.example.com/customer-insight/churn/pipelines/${900 - i}`,
    commit: hex(i),
    tests: { passed: 141, failed: i % 6 === 2 ? 2 : 0, skipped: 1 },
    source: SOURCE,
  }));
}
