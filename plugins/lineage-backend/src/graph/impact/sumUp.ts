import type { ImpactPage } from '@waymark/plugin-lineage-common';
import type { Count } from './ImpactCache';

/** Owners that totals name at most. */
const MAX_OWNERS = 100;

/** Totals of an answer: by type, and the owners of most. */
export function sumUp(
  counts: readonly Count[],
): NonNullable<ImpactPage['totals']> {
  const byKind: Record<string, number> = {};
  const owners = new Map<string | null, number>();
  for (const { type, owner, count } of counts) {
    byKind[type] = (byKind[type] ?? 0) + count;
    owners.set(owner, (owners.get(owner) ?? 0) + count);
  }
  return {
    byKind,
    byOwner: [...owners]
      .map(([owner, count]) => ({ ...(owner !== null && { owner }), count }))
      .sort(
        (a, b) =>
          b.count - a.count || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
      )
      .slice(0, MAX_OWNERS),
  };
}
