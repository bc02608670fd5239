import { InputError, isError } from '@backstage/errors';
import {
  type FilterPredicate,
  parseFilterPredicate,
} from '@backstage/filter-predicates';

/** Characters of a filter as JSON. */
const MAX_SIZE = 20_000;
const MAX_DEPTH = 10;

/**
 * Which entities somebody means, in the catalog's own words. Pure.
 *
 * Errors: an `InputError` that says why it cannot be used.
 * @param at - where it was given: the JSON pointer
 */
export function readFilter(filter: unknown, at: string): FilterPredicate {
  const wrong = (why: string) =>
    new InputError(
      `${at} cannot be used: ${why}. Expected a filter in the catalog's words, such as { "kind": "Model", "spec.lifecycle": "production" }.`,
    );
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    throw wrong('it is no object');
  }
  const size = JSON.stringify(filter).length;
  if (size > MAX_SIZE) {
    throw wrong(`it has ${size} characters, and ${MAX_SIZE} is the most`);
  }
  if (depthOf(filter) > MAX_DEPTH) {
    throw wrong(`it is nested deeper than ${MAX_DEPTH}`);
  }
  if (Object.keys(filter).length === 0) {
    throw wrong('it is empty; leave it out to mean every entity');
  }
  try {
    return parseFilterPredicate(filter);
  } catch (error) {
    throw wrong(isError(error) ? error.message : String(error));
  }
}

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
}
