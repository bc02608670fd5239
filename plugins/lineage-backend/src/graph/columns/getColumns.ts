import type {
  ColumnEdge,
  ColumnLineage,
  Direction,
} from '@waymark/plugin-lineage-common';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { readNodes } from '../queries/readNodes';
import { showNode } from '../shape/toLineageNode';
import type { Side } from '../types';
import {
  ANY_FIELD,
  readColumnEdges,
  type StoredColumnEdge,
} from './readColumnEdges';
import { walkColumns } from './walkColumns';

/**
 * What a column, or every column of a dataset, was made from and what was made
 * from it. Columns of a dataset that the asker may not see have no names.
 */
export async function getColumns(
  context: GraphContext,
  options: {
    root: FoundRoot;
    access: Access;
    query: { field?: string; direction?: Direction; depth?: number };
  },
): Promise<ColumnLineage> {
  const { knex, now, budgetMs } = context;
  const { root, access, query } = options;
  const { field = ANY_FIELD, direction = 'both', depth = 2 } = query;
  const sides: Side[] =
    direction === 'both' ? ['upstream', 'downstream'] : [direction];
  const walk = await walkColumns({
    root: { node: root.node.id, field },
    sides,
    depth,
    deadline: now() + budgetMs,
    now,
    readEdges: (fields, side, limit) =>
      readColumnEdges(knex, { fields, side, limit }),
  });
  const nodes = await readNodes(knex, [...walk.depths.keys()]);
  const sight = await access.sees(
    nodes.values(),
    root.entityRef ? [root.entityRef] : [],
  );
  requireVisibleRoot(root, sight);

  const shown = new Map(
    [...nodes].map(([id, node]) => {
      const visible = id === root.node.id || sight.node(node);
      const place = { depth: walk.depths.get(id) ?? 0 };
      return [id, showNode(node, visible, place)];
    }),
  );
  const edges = walk.edges.flatMap(({ from, to, ...facts }): ColumnEdge[] => {
    const ends = [shown.get(from.node), shown.get(to.node)];
    if (!ends[0] || !ends[1]) {
      return [];
    }
    const isMasked = ends[0].masked || ends[1].masked;
    return [
      {
        from: { node: ends[0].id, field: ends[0].masked ? '' : from.field },
        to: { node: ends[1].id, field: ends[1].masked ? '' : to.field },
        ...(isMasked ? {} : describe(facts)),
      },
    ];
  });
  return {
    root: shown.get(root.node.id)?.id ?? '',
    nodes: [...shown.values()].sort((a, b) => a.depth - b.depth),
    // Columns of a masked node are all nameless: one edge stands for them.
    edges: [
      ...new Map(edges.map(edge => [JSON.stringify(edge), edge])).values(),
    ],
    truncated: walk.cut,
  };
}

function describe(
  facts: Omit<StoredColumnEdge, 'from' | 'to'>,
): Omit<ColumnEdge, 'from' | 'to'> {
  const { type, subtype, description, masking } = facts;
  return {
    ...(type !== null && { type }),
    ...(subtype !== null && { subtype }),
    ...(description !== null && { description }),
    ...(masking !== null && { masking: Boolean(masking) }),
  };
}
