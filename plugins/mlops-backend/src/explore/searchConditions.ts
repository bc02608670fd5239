import type { ExploreFacet, ExploreQuery } from '@waymark/plugin-mlops-common';
import { EXPLORE_FACETS, MLOPS_KINDS } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import { searchTerms } from './toIndexRow';

/** Words of a search that are looked at; more would only repeat. */
const MAX_TERMS = 10;

/** What is looked for, as the index has it. */
export interface SearchConditions {
  terms: string[];
  filters: Partial<Record<ExploreFacet, string[]>>;
}

/** Reads a query; kinds are written in any case, as in entity refs. */
export function toConditions(query: ExploreQuery): SearchConditions {
  const filters: SearchConditions['filters'] = {};
  for (const facet of EXPLORE_FACETS) {
    const values = query.filters?.[facet];
    if (values?.length) {
      filters[facet] = facet === 'kind' ? values.map(canonicalKind) : values;
    }
  }
  return { terms: searchTerms(query.q).slice(0, MAX_TERMS), filters };
}

/** Entities whose text has every term. */
export function whereTerms(
  knex: Knex,
  query: Knex.QueryBuilder,
  terms: string[],
): Knex.QueryBuilder {
  // Looked for as it stands: neither % nor _ means anything here.
  const position = isPostgres(knex)
    ? 'strpos(search_text, ?) > 0'
    : 'instr(search_text, ?) > 0';
  for (const term of terms) {
    query.whereRaw(position, [term]);
  }
  return query;
}

/** Entities that have one of the values of every facet. */
export function whereFilters(
  knex: Knex,
  query: Knex.QueryBuilder,
  filters: SearchConditions['filters'],
): Knex.QueryBuilder {
  for (const [facet, values] of Object.entries(filters)) {
    query.whereIn(
      'id',
      knex('explore_facets')
        .where({ facet })
        .whereIn('value', values)
        .select('entity_id'),
    );
  }
  return query;
}

function canonicalKind(value: string): string {
  const lower = value.toLocaleLowerCase('en-US');
  return MLOPS_KINDS.find(kind => kind.toLowerCase() === lower) ?? value;
}
