import type { Points } from '@waymark/plugin-maturity-common';

/**
 * The earned share in whole per cent; undefined where nothing can be earned.
 * It is rounded down: "100%" is said only when nothing is missing.
 */
export function formatShare(
  points: Points,
  locale?: string,
): string | undefined {
  const { earned, possible } = points;
  return possible > 0
    ? new Intl.NumberFormat(locale, { style: 'percent' }).format(
        Math.floor((earned / possible) * 100) / 100,
      )
    : undefined;
}
