import type { CheckAnswer, CheckResult } from '@waymark/plugin-maturity-common';

/** In which order checks are read: what is to be done first. */
const ORDER: CheckResult[] = ['fail', 'error', 'no-data', 'waived', 'pass'];

/** The checks of a track, taken apart. */
export interface OrderedChecks {
  /** Failures first; of the same result as the rubric has them. */
  shown: CheckAnswer[];
  notApplicable: CheckAnswer[];
  /** How many fail, have no data or an error. */
  open: number;
  passed: number;
}

/** Puts what is to be done first, and what does not apply aside. */
export function orderChecks(checks: readonly CheckAnswer[]): OrderedChecks {
  const shown = ORDER.flatMap(result =>
    checks.filter(check => check.result === result),
  );
  return {
    shown,
    notApplicable: checks.filter(({ result }) => result === 'not-applicable'),
    open: shown.filter(({ result }) => isOpen(result)).length,
    passed: shown.filter(({ result }) => result === 'pass').length,
  };
}

/** Whether a result asks for something to be done. */
export function isOpen(result: CheckResult): boolean {
  return result === 'fail' || result === 'error' || result === 'no-data';
}
