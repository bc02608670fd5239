import { formatMetric } from '../../metrics/formatMetric';

/** A difference with its sign; a true minus, so that it is not a hyphen. */
export function formatDelta(delta: number, locale?: string): string {
  if (delta === 0 || Number.isNaN(delta)) {
    return formatMetric(delta, locale);
  }
  return `${delta > 0 ? '+' : '−'}${formatMetric(Math.abs(delta), locale)}`;
}
