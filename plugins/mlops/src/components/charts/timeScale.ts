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
  const margin = (most / 2 - least / 2) / 10 || Math.abs(most) / 10 || 1;
  const lowest = least - margin;
  return [
    // Shares and distances are never below zero, and an axis that said so
    // would make people wonder.
    Math.max(least >= 0 ? Math.max(lowest, 0) : lowest, -Number.MAX_VALUE),
    Math.min(most + margin, Number.MAX_VALUE),
  ];
}

/** The axis of values: from where to where, and which numbers stand at it. */
export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
}

const STEPS = 4;
const MOST_TICKS = 8;

/**
 * An axis with round numbers that has room for all values; where no round
 * numbers tell them apart, its ends alone.
 */
export function valueAxis(values: number[]): ValueAxis {
  const [low, high] = valueDomain(values);
  const step = roundStep(high / STEPS - low / STEPS);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first + 1;
  const ticks =
    Number.isSafeInteger(first) && count >= 2 && count <= MOST_TICKS
      ? Array.from({ length: count }, (_, i) => (first + i) * step)
      : [];
  if (ticks.length === 0 || !ticks.every(isFinite)) {
    return { domain: [low, high], ticks: [low, high] };
  }
  return {
    domain: [Math.min(ticks[0], low), Math.max(ticks[count - 1], high)],
    ticks,
  };
}

/** The least of 1, 2, 5, 10, 20, … times a power of ten that is no less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (
    [1, 2, 5].map(digit => digit * power).find(step => step >= least) ??
    10 * power
  );
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
