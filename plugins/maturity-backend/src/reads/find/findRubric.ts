import { InputError } from '@backstage/errors';
import type { CheckAt } from '@waymark/plugin-maturity-common';
import {
  requireCheck,
  requireRubric,
  requireTrack,
} from '../../rubrics/requireParts';
import type { LoadedRubric, RubricBook } from '../../rubrics/types';

/**
 * The rubric that a query names, or the default one.
 *
 * Errors: an `InputError` that names the nearest for one that is not in use,
 * or says that there is none.
 */
export function findRubric(
  book: RubricBook,
  id: string | undefined,
): LoadedRubric {
  const wanted = id ?? book.defaultId;
  if (wanted === undefined) {
    throw new InputError(
      'No rubric is in use; add one to the configuration at maturity.rubrics, and look at /api/maturity/v1/rubrics for what keeps the others out.',
    );
  }
  return requireRubric(book, wanted, "'rubric'");
}

/**
 * The position of a track in its rubric.
 *
 * Errors: an `InputError` that names the nearest for one that is not there.
 */
export function findTrack(loaded: LoadedRubric, id: string): number {
  const track = requireTrack(loaded, id, "'track'");
  return loaded.compiled.rubric.tracks.indexOf(track);
}

/**
 * Checks by their ids, in the rubric's order.
 *
 * Errors: an `InputError` that names the nearest for one that is not there.
 */
export function findChecks(
  loaded: LoadedRubric,
  ids: readonly string[],
): CheckAt[] {
  const wanted = new Set(ids.map(id => requireCheck(loaded, id, "'check'")));
  return loaded.compiled.checks.filter(at => wanted.has(at));
}
