import type { ImpactItem } from '@waymark/plugin-lineage-common';

/**
 * The items in the order of their groups. Levels are in order already; owners
 * are put together, the ones with most items first, those of nobody last.
 */
export function groupItems(
  items: readonly ImpactItem[],
  groupBy: 'depth' | 'owner',
): readonly ImpactItem[] {
  if (groupBy === 'depth') {
    return items;
  }
  const groups = new Map<string | undefined, ImpactItem[]>();
  for (const item of items) {
    const group = groups.get(item.owner);
    if (group) {
      group.push(item);
    } else {
      groups.set(item.owner, [item]);
    }
  }
  return [...groups]
    .sort(
      ([a, itemsOfA], [b, itemsOfB]) =>
        Number(a === undefined) - Number(b === undefined) ||
        itemsOfB.length - itemsOfA.length ||
        (a ?? '').localeCompare(b ?? ''),
    )
    .flatMap(([, group]) => group);
}
