import type { RubricSummary } from '@waymark/plugin-maturity-common';
import type { LoadedRubric, RubricBook } from '../../rubrics/types';

/** A rubric as the list of all has it. Pure. */
export function describeRubric(
  { compiled: { rubric }, source }: LoadedRubric,
  { defaultId }: Pick<RubricBook, 'defaultId'>,
): RubricSummary {
  const { id, title, version, description, levels } = rubric;
  return {
    id,
    title,
    version,
    ...(description !== undefined && { description }),
    levels: levels.map(({ level, name, description: about }) => ({
      level,
      name,
      ...(about !== undefined && { description: about }),
    })),
    tracks: rubric.tracks.map(track => ({
      id: track.id,
      title: track.title,
      checks: track.checks.length,
      required: track.required,
    })),
    rollups: rubric.rollups.map(rollup => ({
      id: rollup.id,
      title: rollup.title,
      levels: rollup.levels.map(({ level, name }) => ({ level, name })),
    })),
    default: id === defaultId,
    source,
  };
}
