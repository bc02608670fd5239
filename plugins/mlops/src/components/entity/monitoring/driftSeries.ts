import type { DriftSeries } from '@waymark/plugin-mlops-common';
import type { TimePoint } from '../../charts/timeScale';

/** Tells a series from all others of one subject. */
export function seriesKey({ metric, column, source }: DriftSeries): string {
  return JSON.stringify([metric, column ?? null, source.id]);
}

/** What a measure is called: its name, and the column it looks at. */
export function measureName(measure: {
  metric: string;
  column?: string;
}): string {
  const { metric, column } = measure;
  return column ? `${metric} · ${column}` : metric;
}

const RANKS: Record<DriftSeries['state'], number> = {
  drifted: 0,
  unknown: 1,
  ok: 2,
};

/**
 * Those that drifted first, then those of which nobody can tell; among equals
 * the order of the answer stays.
 */
export function worstFirst(series: DriftSeries[]): DriftSeries[] {
  return [...series].sort((a, b) => RANKS[a.state] - RANKS[b.state]);
}

/**
 * Since when a measure has drifted without a break, as far as its points
 * reach; undefined where the newest did not drift.
 */
export function driftedSince({ points }: DriftSeries): string | undefined {
  const lastSteady = points.findLastIndex(point => point.state !== 'drifted');
  return points[lastSteady + 1]?.at;
}

/** The series whose metric or column has all the words, in any case. */
export function findMeasures(series: DriftSeries[], q: string): DriftSeries[] {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return series.filter(one => {
    const name = measureName(one).toLocaleLowerCase();
    return words.every(word => name.includes(word));
  });
}

/** The points of a series as a chart over time takes them. */
export function chartPoints({ points }: DriftSeries): TimePoint[] {
  return points.map(({ state, ...point }) => ({
    ...point,
    state: state === 'drifted' ? 'breached' : state,
  }));
}
