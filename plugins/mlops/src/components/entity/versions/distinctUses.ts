import type { DatasetUse } from '@waymark/plugin-mlops-common';

/** The data sets that were used; what served several purposes counts once. */
export function distinctUses(uses: readonly DatasetUse[]): DatasetUse[] {
  return [
    ...new Map(
      uses.map(use => [use.entityRef ?? use.name, use] as const),
    ).values(),
  ];
}
