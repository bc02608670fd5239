/** How a measurement stands to what is allowed. */
export type TimePointState = 'ok' | 'breached' | 'unknown';

/** One measurement of a chart over time. */
export interface TimePoint {
  /** ISO 8601, with zone. */
  at: string;
  value: number;
  /** What was allowed then. */
  threshold?: number;
  state: TimePointState;
  /** The page of the report it comes from. */
  url?: string;
}

/** A measurement as a chart can draw it. */
export interface PlacedPoint {
  /** Milliseconds since the epoch. */
  time: number;
  value: number;
  threshold?: number;
  state: TimePointState;
}

/**
 * The points that can be drawn, from the oldest to the newest. What has no
 * time or no finite value has no place in a picture; a table lists it.
 */
export function placeTimePoints(points: TimePoint[]): PlacedPoint[] {
  return points
    .map(({ at, value, threshold, state }) => ({
      time: Date.parse(at),
      value,
      ...(isFinite(threshold) && { threshold }),
      state,
    }))
    .filter(({ time, value }) => Number.isFinite(time) && isFinite(value))
    .sort((a, b) => a.time - b.time);
}

/**
 * The lowest and highest number of a chart's axis: room for all values and
 * thresholds with a margin, never an empty range.
 */
export function valueDomain(values: number[]): [number, number] {
  const finite = values.filter(isFinite);
  if (finite.length === 0) {
    return [0, 1];
  }
  const least = Math.min(...finite);
  const most = Math.max(...finite);
  // Halves, because the distance of two doubles may be more than a double.
  const margin = (most / 2 - least / 2) / 5 || Math.abs(most) / 10 || 1;
  const lowest = least - margin;
  return [
    // Shares and distances are never below zero, and an axis that said so
    // would make people wonder.
    Math.max(least >= 0 ? Math.max(lowest, 0) : lowest, -Number.MAX_VALUE),
    Math.min(most + margin, Number.MAX_VALUE),
  ];
}

/** The first and last moment of a chart; around a single one, a day. */
export function timeDomain(points: PlacedPoint[]): [number, number] {
  const first = points[0]?.time ?? 0;
  const last = points[points.length - 1]?.time ?? 0;
  const halfDay = 43_200_000;
  return first === last ? [first - halfDay, last + halfDay] : [first, last];
}

/** So many moments from the first to the last, at equal distances. */
export function timeTicks(domain: [number, number], count: number): number[] {
  const [first, last] = domain;
  const steps = Math.max(count, 2) - 1;
  return Array.from(
    { length: steps + 1 },
    (_, step) => first + ((last - first) * step) / steps,
  );
}

/** How a moment on an axis of this length is written, in the reader's zone. */
export function timeTickFormat(
  domain: [number, number],
  locale?: string,
): (time: number) => string {
  const days = (domain[1] - domain[0]) / 86_400_000;
  const format = new Intl.DateTimeFormat(locale, tickParts(days));
  return time => format.format(time);
}

function tickParts(days: number): Intl.DateTimeFormatOptions {
  if (days < 1) {
    return { hour: 'numeric', minute: '2-digit' };
  }
  if (days < 4) {
    return { month: 'short', day: 'numeric', hour: 'numeric' };
  }
  return days < 300
    ? { month: 'short', day: 'numeric' }
    : { year: 'numeric', month: 'short' };
}

/**
 * The one threshold of all points; undefined where they have none or it
 * changed on the way.
 */
export function commonThreshold(points: PlacedPoint[]): number | undefined {
  const all = new Set(points.map(point => point.threshold));
  return all.size === 1 ? points[0].threshold : undefined;
}

function isFinite(value: number | undefined): value is number {
  return Number.isFinite(value);
}
