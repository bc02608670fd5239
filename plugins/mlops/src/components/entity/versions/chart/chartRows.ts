import { downsample } from './downsample';
import type { MetricLine } from './metricLines';

/** All values at one place of the axis, by the key of their line. */
export interface ChartRow {
  x: number;
  values: Record<string, number>;
}

/**
 * What is drawn of some lines, from the oldest to the newest. Each line gives
 * at most `max` of its points.
 */
export function chartRows(lines: MetricLine[], max: number): ChartRow[] {
  const rows = new Map<number, ChartRow>();
  for (const { key, points } of lines) {
    for (const { x, y } of downsample(points, max)) {
      const row = rows.get(x) ?? { x, values: {} };
      row.values[key] = y;
      rows.set(x, row);
    }
  }
  return [...rows.values()].sort((a, b) => a.x - b.x);
}

/** At most `max` whole places of an axis of so many versions, evenly spread. */
export function axisTicks(count: number, max: number): number[] {
  if (count <= 0) {
    return [];
  }
  const last = count - 1;
  const steps = Math.min(last, max - 1);
  return steps === 0
    ? [0]
    : Array.from({ length: steps + 1 }, (_, i) =>
        Math.round((i * last) / steps),
      );
}
