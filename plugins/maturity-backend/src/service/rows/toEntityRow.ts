import type { ScoredEntity } from '@waymark/plugin-maturity-common';

/** An entity as a line of CSV: levels of tracks as `id: level`. Pure. */
export function toEntityRow(entity: ScoredEntity): object {
  const { points, tracks, rollups, ...rest } = entity;
  return {
    ...rest,
    ...points,
    tracks: tracks
      .filter(({ applicable }) => applicable)
      .map(({ id, level }) => `${id}: ${level}`),
    rollups: rollups.map(({ id, level }) => `${id}: ${level}`),
  };
}
