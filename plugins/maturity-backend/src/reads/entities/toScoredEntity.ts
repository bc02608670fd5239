import {
  decodeRollupLevels,
  decodeTrackLevels,
  levelNameOf,
  type Rubric,
  type ScoredEntity,
} from '@waymark/plugin-maturity-common';
import type { Sight } from '../access/readAccess';
import type { FoundEntityRow } from './entityQuery';

/** Every ref that an answer about a row may name. */
export function refsOfRow(
  row: Pick<FoundEntityRow, 'entity_ref' | 'owner' | 'system' | 'domain'>,
): (string | null)[] {
  return [row.entity_ref, row.owner, row.system, row.domain];
}

/** A row as its asker may see it. Pure. */
export function toScoredEntity(
  row: FoundEntityRow,
  rubric: Rubric,
  sight: Sight,
): ScoredEntity {
  const { title, type, lifecycle, owner, system, domain } = row;
  const levels = decodeTrackLevels(row.levels);
  const rollups = decodeRollupLevels(row.rollups);
  return {
    entityRef: row.entity_ref,
    ...(title !== null && { title }),
    kind: row.kind,
    ...(type !== null && { type }),
    ...(lifecycle !== null && { lifecycle }),
    ...(sight.named(owner) && { owner }),
    ...(sight.named(system) && { system }),
    ...(sight.named(domain) && { domain }),
    level: row.level,
    levelName: levelNameOf(rubric.levels, row.level),
    points: { earned: row.earned, possible: row.possible },
    waived: row.waived,
    tracks: rubric.tracks.map(({ id }, index) => ({
      id,
      level: levels[index] ?? 0,
      applicable: levels[index] !== undefined,
    })),
    rollups: rubric.rollups.map(({ id }, index) => ({
      id,
      level: rollups[index] ?? 0,
    })),
    open: row.open_checks,
  };
}
