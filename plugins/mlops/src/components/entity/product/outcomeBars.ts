import type { ProductOutcome } from '@waymark/plugin-mlops-common';

/** Lengths of two bars, 0 to 1; the longer one is 1. */
export interface OutcomeBars {
  baseline: number;
  target: number;
}

/**
 * How an outcome's values of today and of the goal compare as bars. Undefined
 * where there are no two lengths to compare: no value of today, a value below
 * zero, or nothing but zeros.
 */
export function outcomeBars(
  outcome: Pick<ProductOutcome, 'baseline' | 'target'>,
): OutcomeBars | undefined {
  const { baseline = NaN, target } = outcome;
  const longest = Math.max(baseline, target);
  const drawable =
    Number.isFinite(longest) && longest > 0 && baseline >= 0 && target >= 0;
  return drawable
    ? { baseline: baseline / longest, target: target / longest }
    : undefined;
}
