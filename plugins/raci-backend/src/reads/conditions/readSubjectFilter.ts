import type { SubjectFilter } from '@waymark/plugin-raci-common';
import type { Access } from '../access/readAccess';
import { FILTER_COLUMNS, type SubjectConditions } from './types';

/** Words of a search that are looked at; more would only repeat. */
const MAX_WORDS = 10;

/** The words that `q` looks for. */
export function wordsOf(q: string | undefined): string[] {
  return (q ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MAX_WORDS);
}

/**
 * What a filter asks of subjects; undefined when nothing can be found.
 *
 * Most values of a filter stand in the entity itself, where whoever sees it
 * reads them. Its domain may stand in a system that the asker does not see:
 * who filters by a hidden domain must not learn what belongs to it.
 */
export async function readSubjectFilter(
  filter: SubjectFilter,
  access: Access,
): Promise<SubjectConditions | undefined> {
  const filters: SubjectConditions['filters'] = {};
  for (const column of FILTER_COLUMNS) {
    const values = filter[column];
    if (values?.length) {
      filters[column] = values;
    }
  }
  if (filters.domain) {
    filters.domain = await visibleOf(filters.domain, access);
    if (filters.domain.length === 0) {
      return undefined;
    }
  }
  return {
    words: wordsOf(filter.q),
    filters,
    ...(filter.type?.length && { types: filter.type }),
  };
}

/** Those of some refs that the asker may see, in the same order. */
export async function visibleOf(
  refs: readonly string[],
  access: Access,
): Promise<string[]> {
  const sight = await access.sees(refs);
  return refs.filter(ref => sight.party(ref, undefined));
}
