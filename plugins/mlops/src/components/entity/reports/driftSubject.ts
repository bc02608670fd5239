import type { DriftResult } from '@waymark/plugin-mlops-common';

/** What a drift result is about: a metric, of one column or of all. */
export function driftSubject({ metric, column = '' }: DriftResult): string {
  return JSON.stringify([metric, column]);
}

/** The results of the newest report, out of results from the newest on. */
export function latestReport(results: DriftResult[]): DriftResult[] {
  return results.filter(
    result =>
      result.at === results[0].at && result.source.id === results[0].source.id,
  );
}
