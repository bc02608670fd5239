import type { EntityOverview } from '@waymark/plugin-mlops-common';
import type { LastReport } from './MonitoringFacts';

/**
 * The newest of the drift and quality reports that an overview knows;
 * undefined where there is none.
 */
export function newestReport(
  overview: Pick<EntityOverview, 'drift' | 'quality'>,
): LastReport | undefined {
  const { drift, quality } = overview;
  const reports: LastReport[] = drift ? [drift, ...quality] : quality;
  return reports.reduce<LastReport | undefined>(
    (newest, report) =>
      newest && Date.parse(newest.at) >= Date.parse(report.at)
        ? newest
        : report,
    undefined,
  );
}
