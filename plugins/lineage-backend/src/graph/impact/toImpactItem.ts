import type { ImpactItem, LineageNode } from '@waymark/plugin-lineage-common';

/** A node as a list of what is affected shows it. */
export function toImpactItem(node: LineageNode): ImpactItem {
  const { owner, lifecycle, depth } = node;
  return {
    node,
    depth,
    ...(owner && { owner }),
    ...(lifecycle && { lifecycle }),
  };
}
