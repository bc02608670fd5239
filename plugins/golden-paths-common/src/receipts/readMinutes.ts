const MINUTES = [365 * 24 * 60, 30 * 24 * 60, 24 * 60, 60, 1, 1 / 60];
const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * The minutes of an ISO 8601 duration such as `PT8H` or `P2D`, rounded; a day
 * has 24 hours, a month 30 days. Nothing for what is no duration.
 * @public
 */
export function readMinutes(duration: string | undefined): number | undefined {
  const found = DURATION.exec(duration?.trim() ?? '');
  if (!found || !/\d/.test(found[0]) || found[0].endsWith('T')) {
    return undefined;
  }
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map(part => Number(part ?? 0));
  const parts = [years, months, weeks * 7 + days, hours, minutes, seconds];
  return Math.round(
    parts.reduce((sum, part, index) => sum + part * MINUTES[index], 0),
  );
}
