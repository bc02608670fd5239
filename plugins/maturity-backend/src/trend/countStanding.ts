import {
  decodeRollupLevels,
  decodeTrackLevels,
  type Rubric,
} from '@waymark/plugin-maturity-common';
import type { TrendCounts, TrendRow } from '../database';

/** Entities that stand alike, with how many they are. */
export interface StandingGroup {
  owner: string | null;
  system: string | null;
  domain: string | null;
  level: number;
  levels: string;
  rollups: string;
  entities: number | string;
  earned: number;
  possible: number;
}

/** A group that has a trend. */
export type TrendScope = Pick<TrendRow, 'scope' | 'scope_ref'>;

/** Names a group; a ref has no line break. Pure. */
export function scopeKey({ scope, scope_ref }: TrendScope): string {
  return `${scope}\n${scope_ref}`;
}

/** How the organisation and its parts stand by one rubric. Pure. */
export function countStanding(
  rubric: Rubric,
  groups: readonly StandingGroup[],
): Map<string, TrendScope & { counts: TrendCounts }> {
  const found = new Map<string, TrendScope & { counts: TrendCounts }>();
  for (const group of groups) {
    const scopes: TrendScope[] = [{ scope: 'organisation', scope_ref: '' }];
    for (const scope of ['owner', 'system', 'domain'] as const) {
      const ref = group[scope];
      scopes.push(...(ref === null ? [] : [{ scope, scope_ref: ref }]));
    }
    for (const scope of scopes) {
      const key = scopeKey(scope);
      const counted = found.get(key) ?? {
        ...scope,
        counts: emptyCounts(rubric),
      };
      found.set(key, counted);
      add(counted.counts, rubric, group);
    }
  }
  for (const { counts } of found.values()) {
    counts.earned = rounded(counts.earned);
    counts.possible = rounded(counts.possible);
  }
  return found;
}

/** Counts of a group without entities. Pure. */
export function emptyCounts(rubric: Rubric): TrendCounts {
  const none = () => rubric.levels.map(() => 0);
  return {
    levels: none(),
    earned: 0,
    possible: 0,
    tracks: Object.fromEntries(
      rubric.tracks.map(({ id }) => [id, { levels: none(), notApplicable: 0 }]),
    ),
    rollups: Object.fromEntries(
      rubric.rollups.map(({ id, levels }) => [id, levels.map(() => 0)]),
    ),
  };
}

function add(counts: TrendCounts, rubric: Rubric, group: StandingGroup): void {
  const entities = Number(group.entities);
  counts.levels[group.level] += entities;
  counts.earned += Number(group.earned);
  counts.possible += Number(group.possible);
  const levels = decodeTrackLevels(group.levels);
  rubric.tracks.forEach(({ id }, index) => {
    const track = counts.tracks[id];
    const level = levels[index];
    if (level === undefined) {
      track.notApplicable += entities;
    } else {
      track.levels[level] += entities;
    }
  });
  const rollups = decodeRollupLevels(group.rollups);
  rubric.rollups.forEach(({ id }, index) => {
    counts.rollups[id][rollups[index]] += entities;
  });
}

/** Sums of fractions differ in their last digits by the order of rows. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
