import type {
  ImpactItem,
  ImpactPage,
  ImpactQuery,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { readGraphVersion } from '../queries/readGraphVersion';
import { readNodes } from '../queries/readNodes';
import {
  countNodes,
  readReachable,
  selectOfTypes,
} from '../queries/readReachable';
import { showNode } from '../shape/toLineageNode';
import { edgeBranches } from '../walk/edgeBranches';
import { IdSet } from './IdSet';
import { pageOfReach, partOfReach, reach, type Reach } from './reach';
import { sumUp } from './sumUp';
import { toImpactItem } from './toImpactItem';

/** Name of the list in its cursors. */
const LIST = 'impact';

/**
 * Everything that an asset, job or endpoint has an effect on, or depends on:
 * a page of it, and counts over all of it where they tell no more than the
 * asker may see.
 */
export async function getImpact(
  context: GraphContext,
  options: {
    root: FoundRoot;
    access: Access;
    query: Omit<ImpactQuery, 'root' | 'version' | 'limit'> & { limit: number };
  },
): Promise<ImpactPage> {
  const { knex, impact } = context;
  const { root, access, query } = options;
  const { limit, types } = query;
  const [depth, id] =
    decodeCursor(LIST, query.cursor, ['count', 'count']) ?? [];

  const entry = await findReach(context, root, query);
  const [counts, listed] = await Promise.all([
    access.seesAllEntities
      ? impact.counts(entry, all => countNodes(knex, [...all.ids]))
      : undefined,
    types
      ? impact.ofTypes(entry, [...types].sort().join(), all =>
          selectTypes(context, all, types),
        )
      : entry.reach,
  ]);
  const { nodes: page, hasMore } = pageOfReach(listed, {
    limit,
    ...(depth !== undefined && {
      after: { depth: Number(depth), id: Number(id) },
    }),
  });
  const nodes = await readNodes(
    knex,
    page.map(node => node.id),
  );
  const sight = await access.sees(
    [root.node, ...nodes.values()],
    root.entityRef ? [root.entityRef] : [],
  );
  requireVisibleRoot(root, sight);

  const last = page.at(-1);
  return {
    items: page.flatMap((place): ImpactItem[] => {
      const node = nodes.get(place.id);
      if (!node) {
        return [];
      }
      const hidden = { upstream: node.asset_up, downstream: node.asset_down };
      const visible = sight.node(node);
      return [toImpactItem(showNode(node, visible, { ...place, hidden }))];
    }),
    pageInfo:
      hasMore && last
        ? { nextCursor: encodeCursor(LIST, [last.depth, last.id]) }
        : {},
    ...(counts && {
      totalItems: listed.ids.length,
      totals: sumUp(counts),
    }),
    truncated: entry.reach.cut,
  };
}

async function findReach(
  context: GraphContext,
  { node }: FoundRoot,
  query: Pick<ImpactQuery, 'direction' | 'depth'>,
) {
  const { knex, impact, now, budgetMs } = context;
  const { direction: side = 'downstream', depth = 100 } = query;
  const version = await readGraphVersion(knex);
  return impact.get([node.id, side, depth, version].join(), () =>
    reach({
      root: node.id,
      depth,
      now,
      deadline: now() + budgetMs,
      readNext: (ids, first) =>
        readReachable(knex, {
          ids,
          side,
          branches: edgeBranches(
            { granularity: 'asset' },
            { ofRootJob: first && node.type === 'job' },
          ),
        }),
    }),
  );
}

async function selectTypes(
  { knex }: GraphContext,
  all: Reach,
  types: readonly LineageNodeType[],
): Promise<Reach> {
  const keep = new IdSet();
  for (const id of await selectOfTypes(knex, [...all.ids], types)) {
    keep.add(id);
  }
  return partOfReach(all, keep);
}
