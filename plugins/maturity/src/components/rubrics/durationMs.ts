const PARTS =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Of each part, in their order; months and years as rubrics count them. */
const UNITS_MS = [
  365 * DAY_MS,
  30 * DAY_MS,
  7 * DAY_MS,
  DAY_MS,
  HOUR_MS,
  60_000,
  1_000,
];

/** An ISO 8601 duration in milliseconds; undefined where it is none. Pure. */
export function durationMs(written: string): number | undefined {
  const [, ...parts] = PARTS.exec(written) ?? [];
  return parts.some(Boolean)
    ? parts.reduce(
        (sum, part, index) => sum + Number(part ?? 0) * UNITS_MS[index],
        0,
      )
    : undefined;
}
