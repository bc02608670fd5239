import type { QualitySeries } from '@waymark/plugin-mlops-common';

/**
 * Suites whose newest result has failing checks before those without; among
 * equals the order stays.
 */
export function failingFirst(series: QualitySeries[]): QualitySeries[] {
  const fails = ({ points }: QualitySeries) =>
    (points[points.length - 1]?.failed ?? 0) > 0;
  return [...series].sort((a, b) => Number(fails(b)) - Number(fails(a)));
}
