import type { DriftResult } from '@waymark/plugin-mlops-common';

/** What a drift result is about: a metric, of one column or of all. */
export function driftSubject({ metric, column = '' }: DriftResult): string {
  return JSON.stringify([metric, column]);
}
