import type { SubjectFilter } from '@waymark/plugin-maturity-common';
import type { Access } from '../access/readAccess';
import { FILTER_COLUMNS, type SubjectConditions } from './types';

/** Words of a search that are looked at; more would only repeat. */
const MAX_WORDS = 10;

/** What a filter may name that the asker does not see. */
const REFS = ['owner', 'system', 'domain'] as const;

/**
 * What a filter asks of subjects; undefined when nothing can be found. Who
 * filters by something hidden must not learn what belongs to it.
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
  if (!access.seesAll) {
    const sight = await access.sees(REFS.flatMap(name => filters[name] ?? []));
    for (const name of REFS) {
      const values = filters[name]?.filter(ref => sight.named(ref));
      if (values?.length === 0) {
        return undefined;
      }
      if (values) {
        filters[name] = values;
      }
    }
  }
  return { words: wordsOf(filter.q), filters };
}

function wordsOf(q: string | undefined): string[] {
  return (q ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MAX_WORDS);
}
