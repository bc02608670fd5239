import type { StoredWaiver } from '../types';

/**
 * When to remind that a waiver ends: some time before, but not in the first
 * half of it. Whoever gets three days is not reminded on the first. Pure.
 */
export function remindAt(
  {
    requestedAt,
    decidedAt = requestedAt,
    until,
  }: Pick<StoredWaiver, 'requestedAt' | 'decidedAt' | 'until'>,
  remindBeforeMs: number,
): number {
  return until - Math.min(remindBeforeMs, (until - decidedAt) / 2);
}
