const UNITS = [
  'byte',
  'kilobyte',
  'megabyte',
  'gigabyte',
  'terabyte',
  'petabyte',
] as const;

/** A size in bytes in the unit people would say it in (1.2 MB; 1 kB = 1000). */
export function formatBytes(bytes: number, locale?: string): string {
  const step = Math.min(
    bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0,
    UNITS.length - 1,
  );
  const unit = UNITS[Math.max(step, 0)];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** Math.max(step, 0));
}
