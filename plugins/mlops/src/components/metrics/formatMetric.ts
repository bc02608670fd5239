const SIGNIFICANT_DIGITS = 4;

const STYLES = {
  scientific: {
    notation: 'scientific',
    maximumSignificantDigits: SIGNIFICANT_DIGITS,
  },
  grouped: { maximumFractionDigits: 0 },
  plain: { maximumSignificantDigits: SIGNIFICANT_DIGITS },
} satisfies Record<string, Intl.NumberFormatOptions>;

// Making a format costs far more than using it, and tables use thousands.
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(
  style: keyof typeof STYLES,
  locale: string | undefined,
): Intl.NumberFormat {
  const key = `${style} ${locale ?? ''}`;
  const format =
    FORMATS.get(key) ?? new Intl.NumberFormat(locale, STYLES[style]);
  FORMATS.set(key, format);
  return format;
}

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
    return formatOf('scientific', locale).format(value);
  }
  if (size >= 10 ** SIGNIFICANT_DIGITS) {
    return formatOf('grouped', locale).format(value);
  }
  return formatOf('plain', locale).format(value);
}
