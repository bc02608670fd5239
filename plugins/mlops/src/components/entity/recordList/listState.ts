import { MAX_SEARCH_LENGTH } from '@waymark/plugin-page-parts-react';

// What the API takes of one filter.
const MAX_VALUES = 50;
const MAX_VALUE_LENGTH = 500;

/** The order of a list. */
export interface ListSort {
  field: string;
  order: 'asc' | 'desc';
}

/**
 * What a tab with a list of records is asked to show. All of it is in the
 * address of the page, so that a view can be shared.
 */
export interface ListState {
  /** Words that the records must have. */
  q?: string;
  /** Wanted values by name of filter; those of one filter are alternatives. */
  filters: Record<string, string[]>;
  sort?: ListSort;
  /** Ids of the columns beside the fixed first one; undefined is the default. */
  columns?: string[];
  /** The records chosen for comparison, at most two: left, then right. */
  compare: string[];
  /** The record whose details are open. */
  open?: string;
  /** The metric of the chart. */
  metric?: string;
}

/** Which parameters of the address a list reads. */
export interface ListAddress {
  filters: readonly string[];
  /** Name of the parameter that opens a record. */
  open: string;
  /** True for a field that the list can be sorted by; absent: it cannot be. */
  canSort?: (field: string) => boolean;
}

/**
 * Reads the state from an address. What it does not understand it leaves out:
 * an old or hand-written link shows too much rather than an error.
 */
export function parseListState(
  parameters: URLSearchParams,
  address: ListAddress,
): ListState {
  const q = parameters.get('q')?.trim().slice(0, MAX_SEARCH_LENGTH).trim();
  const filters: ListState['filters'] = {};
  for (const name of address.filters) {
    const values = tidy(parameters.getAll(name));
    if (values.length > 0) {
      filters[name] = values;
    }
  }
  const sort = parseSort(parameters.get('sort'), address);
  const columns = parameters.get('columns');
  const open = parameters.get(address.open);
  const metric = parameters.get('metric');
  return {
    ...(q && { q }),
    filters,
    ...(sort && { sort }),
    ...(columns !== null && { columns: tidy(splitNames(columns)) }),
    compare: tidy(splitNames(parameters.get('compare') ?? '')).slice(0, 2),
    ...(open && { open }),
    ...(metric && { metric }),
  };
}

/**
 * Writes the state into an address, over the state that is there. Parameters
 * that are not the list's stay.
 */
export function serializeListState(
  state: ListState,
  address: ListAddress,
  before: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const parameters = new URLSearchParams(before);
  const own = ['q', 'sort', 'columns', 'compare', 'metric', address.open];
  for (const name of [...own, ...address.filters]) {
    parameters.delete(name);
  }
  const set = (name: string, value: string | undefined) => {
    if (value) {
      parameters.set(name, value);
    }
  };
  set('q', state.q);
  for (const name of address.filters) {
    state.filters[name]?.forEach(value => parameters.append(name, value));
  }
  set('sort', state.sort && `${state.sort.field},${state.sort.order}`);
  if (state.columns) {
    // No columns at all is a choice too.
    parameters.set('columns', joinNames(state.columns));
  }
  set('compare', joinNames(state.compare));
  set('metric', state.metric);
  set(address.open, state.open);
  return parameters;
}

/** True when a search or filter leaves out records. */
export function isFiltered({ q, filters }: ListState): boolean {
  return Boolean(q) || Object.keys(filters).length > 0;
}

/** Lets go of the search and all filters; everything else stays. */
export function clearFilters({ q: _, ...state }: ListState): ListState {
  return { ...state, filters: {} };
}

/** Replaces the wanted values of a filter; none removes it. */
export function withFilter(
  state: ListState,
  name: string,
  values: string[],
): ListState {
  const { [name]: _, ...others } = state.filters;
  return {
    ...state,
    filters: values.length > 0 ? { ...others, [name]: values } : others,
  };
}

/** Replaces the search. */
export function withSearch(state: ListState, q: string): ListState {
  const { q: _, ...others } = state;
  return q ? { ...others, q } : others;
}

/**
 * The order after a click on a header: as the column is best read at first,
 * then reversed, then that of the list, which is undefined.
 */
export function nextSort(
  sort: ListSort | undefined,
  field: string,
  first: ListSort['order'],
): ListSort | undefined {
  if (sort?.field !== field) {
    return { field, order: first };
  }
  return sort.order === first
    ? { field, order: first === 'asc' ? 'desc' : 'asc' }
    : undefined;
}

/** Names as one text; a comma in a name does not end it. */
export function joinNames(names: string[]): string {
  return names.map(name => name.replace(/[%,]/g, encodeURIComponent)).join(',');
}

/** The names that {@link joinNames} made one text of. */
export function splitNames(text: string): string[] {
  return text
    .split(',')
    .map(name => name.replace(/%(25|2C)/gi, decodeURIComponent));
}

function tidy(values: string[]): string[] {
  return [...new Set(values)]
    .filter(value => value !== '' && value.length <= MAX_VALUE_LENGTH)
    .slice(0, MAX_VALUES);
}

function parseSort(
  text: string | null,
  { canSort }: ListAddress,
): ListSort | undefined {
  // The name of a metric may contain a comma, the order does not.
  const [, field = '', order] = /^(.+),(asc|desc)$/.exec(text ?? '') ?? [];
  return canSort?.(field)
    ? { field, order: order === 'asc' ? 'asc' : 'desc' }
    : undefined;
}
