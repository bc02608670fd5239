/** Where a point of a sparkline stands, in pixels from the upper left. */
export interface SparklinePoint {
  x: number;
  y: number;
}

/**
 * Places values evenly from left to right, the least at the bottom. What is no
 * finite number has no place; equal values stand in the middle.
 */
export function placeSparkline(options: {
  values: number[];
  width: number;
  height: number;
  /** Pixels kept free at every side. */
  margin: number;
}): { points: (SparklinePoint | undefined)[]; yOf(value: number): number } {
  const { values, width, height, margin } = options;
  const finite = values.filter(Number.isFinite);
  const least = Math.min(...finite);
  // Halves, because the distance of two doubles may be more than a double.
  const span = Math.max(...finite) / 2 - least / 2;
  const innerHeight = height - 2 * margin;
  const step =
    values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  const yOf = (value: number) => {
    const share = span > 0 ? (value / 2 - least / 2) / span : 0.5;
    // A target may lie outside of the values; it is drawn at the edge then.
    return margin + innerHeight * (1 - Math.min(Math.max(share, 0), 1));
  };
  return {
    points: values.map((value, index) =>
      Number.isFinite(value)
        ? { x: margin + index * step, y: yOf(value) }
        : undefined,
    ),
    yOf,
  };
}

/** The line through the points that exist, as the `d` of an SVG path. */
export function sparklinePath(points: (SparklinePoint | undefined)[]): string {
  let pen = 'M';
  return points
    .flatMap(point => {
      if (!point) {
        return [];
      }
      const piece = `${pen}${round(point.x)} ${round(point.y)}`;
      pen = 'L';
      return [piece];
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
