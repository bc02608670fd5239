import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { ExplorePage, ExploreQuery } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { createSnapshotReader } from './createSnapshotReader';
import { emptyFacets } from './IndexSnapshot';
import { findItems, type FoundItem } from './findItems';
import {
  toConditions,
  whereTerms,
  type SearchConditions,
} from './searchConditions';
import type { ExploreReader } from './types';

/** Most entities that are checked one by one to count what may be seen. */
const MAX_COUNTED = 2_000;

/** Rows looked at to fill one page for somebody who sees only some. */
const MAX_LOOKED_AT = 2_000;

/**
 * Up to this many matches, their rows are read by id: counting has found them
 * already, and searching again would take as long once more.
 */
const MAX_IDS = 20_000;

/**
 * Where more entities than this have the words that are searched for, the
 * first page of them is found after looking at a few rows.
 */
const BROAD = 2_000;

/** Fewest rows that are checked at a time. */
const MIN_CHUNK = 100;

const DEFAULT_SORT = { field: 'title', order: 'asc' } as const;

type Find = (options: {
  limit: number;
  cursor?: string;
  ids?: number[];
}) => Promise<FoundItem[]>;

/**
 * Answers Explore queries from the index.
 *
 * Somebody who may see everything gets pages, totals and facets. Somebody who
 * may see only some gets pages of what the catalog would show them; totals
 * and facets are counted over just that while there are at most 2,000
 * candidates, and are left out beyond: `totalItems` absent, facets empty.
 */
export function createExploreReader(options: {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'visible'>;
}): ExploreReader {
  const { knex, mirror } = options;
  const readSnapshot = createSnapshotReader(knex);

  return {
    async find(query, { credentials }) {
      const conditions = toConditions(query);
      const find: Find = page =>
        findItems({
          knex,
          conditions,
          sort: query.sort ?? DEFAULT_SORT,
          ...page,
        });
      const { decision } = await mirror.visible(credentials, []);
      switch (decision) {
        case 'none':
          return {
            items: [],
            pageInfo: {},
            totalItems: 0,
            facets: emptyFacets(),
          };
        case 'all': {
          const { matching, facets } = (await readSnapshot()).count(conditions);
          const found = await find({
            limit: query.limit + 1,
            cursor: query.cursor,
            ids: knownIds(conditions, matching),
          });
          return {
            ...toPage(found, query.limit),
            totalItems: matching.length,
            facets,
          };
        }
        default: {
          const page = await findVisible(find, query, credentials);
          return { ...page, ...(await countVisible(conditions, credentials)) };
        }
      }
    },
  };

  async function countVisible(
    { terms, filters }: SearchConditions,
    credentials: BackstageCredentials,
  ) {
    const rows: { id: number; entity_ref: string }[] = await candidates(terms)
      .limit(MAX_COUNTED + 1)
      .select('id', 'entity_ref');
    if (rows.length > MAX_COUNTED) {
      return { facets: emptyFacets() };
    }
    const visibility = await mirror.visible(
      credentials,
      rows.map(row => row.entity_ref),
    );
    const snapshot = await readSnapshot();
    const { matching, facets } = snapshot.count({
      filters,
      ids: rows
        .filter(row => visibility.allows(row.entity_ref))
        .map(row => row.id),
    });
    return { totalItems: matching.length, facets };
  }

  function candidates(terms: string[]): Knex.QueryBuilder {
    const query = knex('explore_entities').where({ removed: false });
    return whereTerms(knex, query, terms);
  }

  /**
   * Goes through the rows until a page is full of what the asker may see. It
   * stops after a bound and hands out a shorter page with a cursor: nobody
   * can make one request read the whole index.
   */
  async function findVisible(
    find: Find,
    query: ExploreQuery & { limit: number },
    credentials: BackstageCredentials,
  ): Promise<Pick<ExplorePage, 'items' | 'pageInfo'>> {
    const chunk = Math.max(MIN_CHUNK, query.limit);
    const visible: FoundItem[] = [];
    let { cursor } = query;
    for (let looked = 0; looked < MAX_LOOKED_AT; looked += chunk) {
      const rows = await find({ limit: chunk, cursor });
      const { allows } = await mirror.visible(
        credentials,
        rows.map(row => row.item.entityRef),
      );
      visible.push(...rows.filter(row => allows(row.item.entityRef)));
      if (visible.length > query.limit || rows.length < chunk) {
        return toPage(visible, query.limit);
      }
      cursor = rows.at(-1)?.cursor();
    }
    return {
      items: visible.map(found => found.item),
      pageInfo: { nextCursor: cursor },
    };
  }
}

/** The matches, where reading them by id is the fastest way to a page. */
function knownIds(
  { terms, filters }: SearchConditions,
  matching: number[],
): number[] | undefined {
  const hasFilters = Object.keys(filters).length > 0;
  if (matching.length > MAX_IDS || (!hasFilters && terms.length === 0)) {
    return undefined;
  }
  return hasFilters || matching.length <= BROAD ? matching : undefined;
}

/** A page out of one item more than it holds. */
function toPage(
  found: FoundItem[],
  limit: number,
): Pick<ExplorePage, 'items' | 'pageInfo'> {
  const items = found.slice(0, limit);
  return {
    items: items.map(({ item }) => item),
    pageInfo:
      found.length > limit ? { nextCursor: items.at(-1)?.cursor() } : {},
  };
}
