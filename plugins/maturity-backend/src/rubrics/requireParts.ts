import { InputError } from '@backstage/errors';
import {
  type CheckAt,
  didYouMean,
  type RubricTrack,
} from '@waymark/plugin-maturity-common';
import type { LoadedRubric, RubricBook } from './types';

/**
 * The rubric with this id.
 *
 * Errors: an `InputError` that names where the id stood and the nearest one.
 * @param at - the JSON pointer or parameter that named it
 */
export function requireRubric(
  book: RubricBook,
  id: string,
  at: string,
): LoadedRubric {
  const found = book.get(id);
  if (!found) {
    const ids = book.rubrics.map(({ compiled }) => compiled.rubric.id);
    throw new InputError(
      `${at} names the rubric '${id}', which is not in use; there are ${listOf(ids)}.${didYouMean(id, ids)}`,
    );
  }
  return found;
}

/** As {@link requireRubric}, for a track of it. */
export function requireTrack(
  { compiled }: LoadedRubric,
  id: string,
  at: string,
): RubricTrack {
  const { rubric } = compiled;
  const found = rubric.tracks.find(track => track.id === id);
  if (!found) {
    const ids = rubric.tracks.map(track => track.id);
    throw new InputError(
      `${at} names the track '${id}', which rubric '${rubric.id}' does not have; it has ${listOf(ids)}.${didYouMean(id, ids)}`,
    );
  }
  return found;
}

/** As {@link requireRubric}, for a check of it. */
export function requireCheck(
  { compiled }: LoadedRubric,
  id: string,
  at: string,
): CheckAt {
  const found = compiled.checks.find(({ check }) => check.id === id);
  if (!found) {
    const ids = compiled.checks.map(({ check }) => check.id);
    throw new InputError(
      `${at} names the check '${id}', which rubric '${compiled.rubric.id}' does not have.${didYouMean(id, ids)}`,
    );
  }
  return found;
}

function listOf(ids: readonly string[]): string {
  return ids.length > 0 ? ids.map(id => `'${id}'`).join(', ') : 'none';
}
