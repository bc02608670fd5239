import type { RollupItem } from '@waymark/plugin-maturity-common';

/**
 * A group as lines of CSV: one for the rubric, one for each track and each
 * roll-up; numbers of entities per level as `level: entities`. Pure.
 */
export function toRollupRows(item: RollupItem, rubric: string): object[] {
  const { group, title, entities, levels, mean, points, waived } = item;
  const named = { group, title };
  return [
    {
      ...named,
      of: 'rubric',
      id: rubric,
      entities,
      mean,
      levels: spell(levels),
      ...points,
      waived,
    },
    ...item.tracks.map(track => ({
      ...named,
      of: 'track',
      ...track,
      entities: entities - track.notApplicable,
      levels: spell(track.levels),
    })),
    ...item.rollups.map(rollup => ({
      ...named,
      of: 'rollup',
      id: rollup.id,
      entities,
      levels: spell(rollup.levels),
    })),
  ];
}

function spell(levels: readonly number[]): string[] {
  return levels.map((entities, level) => `${level}: ${entities}`);
}
