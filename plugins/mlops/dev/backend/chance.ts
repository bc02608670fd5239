/**
 * A number from 0 to 1 that looks random and is the same for the same seed, so
 * that pages look the same whenever they are opened.
 */
export function chance(seed: number): number {
  const wave = Math.sin(seed * 127.1 + 311.7) * 43_758.545_3;
  return wave - Math.floor(wave);
}

/** The time so many hours before another, ISO 8601. `now` is milliseconds. */
export function hoursBefore(now: number, hours: number): string {
  return new Date(now - hours * 3_600_000).toISOString();
}

/** Hexadecimal digits that stand for a commit, digest or id. */
export function hex(seed: number, length = 40): string {
  return Array.from({ length }, (_, i) =>
    Math.floor(chance(seed + i / 97) * 16).toString(16),
  ).join('');
}
