import { stringify } from 'yaml';
import type { Rubric, RubricCheck, RubricTrack } from './types';

/**
 * Writes a rubric as YAML, without what is filled in by itself. Reading it
 * gives the same rubric.
 * @public
 */
export function printRubric(rubric: Rubric): string {
  const { rollups, tracks, ...rest } = rubric;
  return stringify(
    {
      ...rest,
      tracks: tracks.map(printTrack),
      ...(rollups.length > 0 && { rollups }),
    },
    // A predicate that several checks share would come out as an anchor.
    { aliasDuplicateObjects: false, lineWidth: 80 },
  );
}

function printTrack({ required, checks, ...rest }: RubricTrack) {
  return {
    ...rest,
    ...(!required && { required }),
    checks: checks.map(printCheck),
  };
}

function printCheck({ weight, waivable, ...rest }: RubricCheck) {
  return {
    ...rest,
    ...(weight !== 1 && { weight }),
    ...(!waivable && { waivable }),
  };
}
