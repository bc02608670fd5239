import type { LinePoint } from './metricLines';

/**
 * At most `max` (four or more) of the points of a line, in their order, such
 * that it looks the same: the first, the last, and of every stretch between
 * them the lowest and the highest. An outlier is what the reader looks for,
 * and an average would hide it.
 */
export function downsample(points: LinePoint[], max: number): LinePoint[] {
  if (points.length <= max) {
    return points;
  }
  const first = points[0];
  const last = points[points.length - 1];
  const inner = points.slice(1, -1);
  const stretches = Math.floor((max - 2) / 2);
  const kept = [first];
  for (let i = 0; i < stretches; i += 1) {
    const stretch = inner.slice(
      Math.floor((i * inner.length) / stretches),
      Math.floor(((i + 1) * inner.length) / stretches),
    );
    const low = extreme(stretch, (a, b) => a.y < b.y);
    const high = extreme(stretch, (a, b) => a.y > b.y);
    kept.push(...(low.x <= high.x ? [low, high] : [high, low]));
    if (low === high) {
      kept.pop();
    }
  }
  kept.push(last);
  return kept;
}

function extreme(
  points: LinePoint[],
  beats: (a: LinePoint, b: LinePoint) => boolean,
): LinePoint {
  return points.reduce((best, point) => (beats(point, best) ? point : best));
}
