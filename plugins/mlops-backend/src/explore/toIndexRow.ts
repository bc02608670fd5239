import { EXPLORE_FACETS, type ExploreItem } from '@waymark/plugin-mlops-common';
import type {
  DbExploreEntityRow,
  DbExploreItemRow,
  FacetValues,
} from './tables';

/** Longest value that can be sorted or filtered by. */
const MAX_KEY = 255;

/** Longest text that is searched, of one entity. */
const MAX_SEARCH_TEXT = 2_000;

/** What is stored of an item; `id`, `revision` and `indexed_at` come later. */
export type IndexRow = {
  keys: Omit<DbExploreEntityRow, 'id' | 'revision' | 'removed' | 'indexed_at'>;
  content: Omit<DbExploreItemRow, 'entity_id'>;
};

/** The row of an item, with what it is found, filtered and sorted by. */
export function toIndexRow(options: {
  item: ExploreItem;
  /** Name of the entity, and names its sources use. */
  names: string[];
  /** Every connection that knows the entity. */
  sourceIds: string[];
  /** From when it is stale if nothing happens, ISO 8601. */
  staleAt?: string;
}): IndexRow {
  const { item, names, sourceIds, staleAt } = options;
  return {
    keys: {
      entity_ref: item.entityRef,
      title_key: key(sortText(item.title)),
      kind: key(item.kind),
      owner: key(item.owner ?? ''),
      lifecycle: key(item.lifecycle ?? ''),
      last_run_at: item.lastRun?.at ?? null,
      updated_at: item.updatedAt ?? null,
      metric_value: item.headlineMetric?.value ?? null,
      search_text: searchText([
        item.title,
        ...names,
        item.owner,
        ...item.tags,
        item.description,
      ]),
      stale_at: staleAt ?? null,
    },
    content: {
      facet_values: JSON.stringify(facetValues(item, sourceIds)),
      item: JSON.stringify(item),
    },
  };
}

/** The words of a search as they are looked for in `search_text`. */
export function searchTerms(q: string | undefined): string[] {
  return [...new Set(searchText([q]).split(/\s+/).filter(Boolean))];
}

function facetValues(item: ExploreItem, sourceIds: string[]): FacetValues {
  const values: Partial<FacetValues> = {
    kind: [item.kind],
    type: some(item.type),
    lifecycle: some(item.lifecycle),
    owner: some(item.owner),
    system: some(item.system),
    platform: some(item.platform),
    tag: item.tags,
    source: sourceIds,
    attention: item.attention,
  };
  return Object.fromEntries(
    EXPLORE_FACETS.map(facet => {
      const list = [...new Set((values[facet] ?? []).map(key))];
      return [facet, list.length > 0 ? list : ['']];
    }),
  ) as FacetValues;
}

/** The separator cannot be typed, so that no search matches across values. */
function searchText(parts: (string | undefined)[]): string {
  return parts
    .filter(part => part)
    .join('\n')
    .toLocaleLowerCase('en-US')
    .replaceAll('\u0000', '')
    .slice(0, MAX_SEARCH_TEXT);
}

/** Accents aside: É is looked for under E. */
function sortText(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('en-US')
    .trim();
}

function some(value: string | undefined): string[] {
  return value ? [value] : [];
}

function key(value: string): string {
  return value.replaceAll('\u0000', '').slice(0, MAX_KEY);
}
