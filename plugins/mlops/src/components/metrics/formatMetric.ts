const SIGNIFICANT_DIGITS = 4;

/**
 * A metric's value as people read it: four significant digits, grouped
 * thousands, powers of ten where a plain number would be all zeros. Metrics
 * that diverged are said to be so; a missing value is a dash, never zero.
 */
export function formatMetric(
  value: number | null | undefined,
  locale?: string,
): string {
  if (value === null || value === undefined) {
    return '–';
  }
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? '∞' : '−∞';
  }
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e9)) {
    return new Intl.NumberFormat(locale, {
      notation: 'scientific',
      maximumSignificantDigits: SIGNIFICANT_DIGITS,
    }).format(value);
  }
  if (size >= 10 ** SIGNIFICANT_DIGITS) {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(
      value,
    );
  }
  return new Intl.NumberFormat(locale, {
    maximumSignificantDigits: SIGNIFICANT_DIGITS,
  }).format(value);
}
