import type {
  MetricHistory,
  MetricHistoryPoint,
} from '@waymark/plugin-mlops-common';

/** A place on the axis: one version. */
export interface AxisVersion {
  version: string;
  createdAt: string;
  aliases: string[];
}

/** A value of a line; `x` is the place of its version on the axis. */
export interface LinePoint {
  x: number;
  y: number;
}

/** One line of the chart: a metric on one evaluation set and slice. */
export interface MetricLine {
  key: string;
  dataset?: string;
  /** Which rows of the data set, where not all. */
  part?: string;
  slice?: string;
  /** Given where the same data set was measured on in several states. */
  digest?: string;
  /** From the oldest to the newest; only finite values. */
  points: LinePoint[];
  /** The value of the baseline version, on the same data. */
  baseline?: number;
}

/** What the chart of one metric shows. */
export interface MetricLines {
  /** From the oldest to the newest. */
  versions: AxisVersion[];
  /** Whole data before slices, then those with the most values first. */
  lines: MetricLine[];
  /** How many values are no finite numbers and so have no place. */
  notDrawn: number;
}

/**
 * How one metric moved over versions. What was measured on different data is
 * a line of its own: joining them would show progress where only the question
 * changed. Data is different when its name is, the part of it or its digest.
 */
export function metricLines(history: MetricHistory): MetricLines {
  const { points, baseline } = history;
  const places = new Map<string, number>();
  const versions: AxisVersion[] = [];
  const lines = new Map<string, MetricLine>();
  let notDrawn = 0;
  for (const point of points) {
    const { version, createdAt, aliases, value } = point;
    const x = places.get(version) ?? versions.length;
    if (!places.has(version)) {
      places.set(version, x);
      versions.push({ version, createdAt, aliases });
    }
    const line = lineOf(lines, point);
    if (!Number.isFinite(value)) {
      notDrawn += 1;
    } else {
      line.points.push({ x, y: value });
      if (version === baseline?.version) {
        line.baseline = value;
      }
    }
  }
  const drawn = [...lines.values()]
    .filter(line => line.points.length > 0)
    .sort(
      (a, b) =>
        Number(Boolean(a.slice)) - Number(Boolean(b.slice)) ||
        b.points.length - a.points.length,
    );
  return { versions, lines: withNeededDigests(drawn), notDrawn };
}

function lineOf(
  lines: Map<string, MetricLine>,
  { dataset, part, slice, digest }: MetricHistoryPoint,
): MetricLine {
  const key = JSON.stringify([
    dataset ?? '',
    part ?? '',
    slice ?? '',
    digest ?? '',
  ]);
  const line = lines.get(key) ?? {
    key,
    ...(dataset && { dataset }),
    ...(part && { part }),
    ...(slice && { slice }),
    ...(digest && { digest }),
    points: [],
  };
  lines.set(key, line);
  return line;
}

/** A digest says nothing to the reader where there is only one. */
function withNeededDigests(all: MetricLine[]): MetricLine[] {
  return all.map(({ digest, ...line }) => {
    const ambiguous = all.some(
      other =>
        other.dataset === line.dataset &&
        other.part === line.part &&
        other.digest !== digest,
    );
    return ambiguous && digest ? { ...line, digest } : line;
  });
}
