import {
  EXPLORE_FACETS,
  EXPLORE_SORT_FIELDS,
  exploreParameters,
  type ExploreFacet,
  type ExploreQuery,
  type ExploreSortField,
} from '@waymark/plugin-mlops-common';
import { MAX_SEARCH_LENGTH } from '@waymark/plugin-page-parts-react';

// What the API takes of one facet.
const MAX_VALUES = 100;
const MAX_VALUE_LENGTH = 255;

type Sort = NonNullable<ExploreQuery['sort']>;

/** The order of the API when none is asked for. */
export const DEFAULT_SORT: Sort = { field: 'title', order: 'asc' };

/**
 * What the Explore page is asked to show. All of it is in the page's address,
 * in the words of the API: an Explore query without its paging.
 */
export type ExploreState = Pick<ExploreQuery, 'q' | 'filters' | 'sort'>;

/** One chosen value of a facet. */
export interface ActiveFilter {
  facet: ExploreFacet;
  value: string;
}

/**
 * Reads the state from an address. What it does not understand it leaves out:
 * an old or hand-written link shows too much rather than an error.
 */
export function parseExploreState(parameters: URLSearchParams): ExploreState {
  const q = parameters.get('q')?.trim().slice(0, MAX_SEARCH_LENGTH).trim();
  const filters: NonNullable<ExploreQuery['filters']> = {};
  for (const facet of EXPLORE_FACETS) {
    const values = [...new Set(parameters.getAll(facet))]
      .filter(value => value.length <= MAX_VALUE_LENGTH)
      .slice(0, MAX_VALUES);
    if (values.length > 0) {
      filters[facet] = values;
    }
  }
  const sort = parseSort(parameters.get('sort'));
  return {
    ...(q && { q }),
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(sort && { sort }),
  };
}

/**
 * Writes the state into an address, over the state that is there. Parameters
 * that are not Explore's stay.
 */
export function serializeExploreState(
  state: ExploreState,
  before: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const parameters = new URLSearchParams(before);
  for (const name of ['q', 'sort', ...EXPLORE_FACETS]) {
    parameters.delete(name);
  }
  for (const [name, value] of exploreParameters(state)) {
    parameters.append(name, value);
  }
  return parameters;
}

/** Chooses the value of a facet, or lets go of it when it was chosen. */
export function toggleFilter(
  state: ExploreState,
  { facet, value }: ActiveFilter,
): ExploreState {
  const chosen = state.filters?.[facet] ?? [];
  return withFacet(
    state,
    facet,
    chosen.includes(value)
      ? chosen.filter(v => v !== value)
      : [...chosen, value],
  );
}

/** Replaces all chosen values of a facet; none removes its filter. */
export function withFacet(
  state: ExploreState,
  facet: ExploreFacet,
  values: string[],
): ExploreState {
  const { [facet]: _, ...others } = state.filters ?? {};
  const filters = values.length > 0 ? { ...others, [facet]: values } : others;
  const { filters: __, ...rest } = state;
  return Object.keys(filters).length > 0 ? { ...rest, filters } : rest;
}

/** Lets go of the search and all filters. The order stays. */
export function clearFilters(state: ExploreState): ExploreState {
  return state.sort ? { sort: state.sort } : {};
}

/**
 * The chosen values that the tabs do not show, which let go of a single kind.
 */
export function filtersBesideTabs(state: ExploreState): ActiveFilter[] {
  return activeFilters(state).filter(
    ({ facet }) => facet !== 'kind' || state.filters?.kind?.length !== 1,
  );
}

/** The chosen values, in the order of the facets. */
export function activeFilters(state: ExploreState): ActiveFilter[] {
  return EXPLORE_FACETS.flatMap(facet =>
    (state.filters?.[facet] ?? []).map(value => ({ facet, value })),
  );
}

// What people look for first: names from A, the newest and the largest on top.
const FIRST_ORDER: Record<ExploreSortField, 'asc' | 'desc'> = {
  title: 'asc',
  kind: 'asc',
  owner: 'asc',
  lifecycle: 'asc',
  lastRun: 'desc',
  updatedAt: 'desc',
  headlineMetric: 'desc',
};

/**
 * The order after a click on a header: first, then reversed, then the default
 * again, which is undefined.
 */
export function nextSort(
  sort: ExploreState['sort'],
  field: ExploreSortField,
): ExploreState['sort'] {
  const current = sort ?? DEFAULT_SORT;
  const first = FIRST_ORDER[field];
  if (current.field !== field) {
    return unlessDefault({ field, order: first });
  }
  return current.order === first
    ? { field, order: first === 'asc' ? 'desc' : 'asc' }
    : undefined;
}

/** The default order is said by saying nothing. */
export function unlessDefault(sort: Sort): Sort | undefined {
  return sort.field === DEFAULT_SORT.field && sort.order === DEFAULT_SORT.order
    ? undefined
    : sort;
}

function parseSort(text: string | null): ExploreState['sort'] {
  const [field, order] = (text ?? '').split(',');
  const known = EXPLORE_SORT_FIELDS.find(name => name === field);
  if (!known) {
    return undefined;
  }
  return unlessDefault({
    field: known,
    order: order === 'asc' || order === 'desc' ? order : FIRST_ORDER[known],
  });
}
