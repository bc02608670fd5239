import type { GraphQuery, LineageGraph } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import type { Access } from './access';
import type { GraphContext } from './context';
import { type FoundRoot, requireVisibleRoot } from './findRoot';
import { amongShown, completeEdges } from './completeEdges';
import { countAtMoment } from './countAtMoment';
import { joinFacts, readEdgeFacts } from './readEdgeFacts';
import { readLastRuns } from './queries/readLastRuns';
import { readLevel } from './queries/readLevel';
import { type NodesById, readNodes } from './queries/readNodes';
import { readLists } from './queries/readLists';
import { countHidden, countShown, degreesOf } from './shape/countHidden';
import { rollUp } from './shape/rollUp';
import { showGraph } from './shape/showGraph';
import type { Bounds, Cut, EdgeSelection, Side } from './types';
import { edgeBranches } from './walk/edgeBranches';
import { MAX_LEVEL_EDGES, traverse, type Walk } from './walk/traverse';

/** Nodes a roll-up is made of: groups are fewer than what they stand for. */
const MAX_GRAPH_NODES = 1_000;

/**
 * The graph around a node, assets with the jobs contracted away or jobs and
 * assets; see README.md for how it is read.
 */
export async function getGraph(
  context: GraphContext,
  options: {
    root: FoundRoot;
    access: Access;
    query: Omit<GraphQuery, 'root' | 'at'> & {
      granularity: 'asset' | 'job';
      /** Milliseconds since 1970. */
      at?: number;
    };
  },
): Promise<LineageGraph> {
  const { knex, now } = context;
  const { root, access, query } = options;
  const { granularity, kinds, at, direction = 'both', depth = 2 } = query;
  const selection: EdgeSelection = { granularity, kinds, at };
  const bounds: Bounds = {
    limit: query.rollUp ? MAX_GRAPH_NODES : (query.limit ?? 50),
    depth,
    deadline: now() + context.budgetMs,
  };
  const sides: Side[] =
    direction === 'both' ? ['upstream', 'downstream'] : [direction];
  const isJob = root.node.type === 'job';

  const place = { granularity, root: root.node.id };
  const nodes: NodesById = new Map([[root.node.id, root.node]]);
  const walk = await traverse({
    root: root.node.id,
    sides,
    ...bounds,
    now,
    readLevel: async ({ ids, side, perNode, first }) => {
      const request = {
        ids,
        side,
        perNode,
        limit: MAX_LEVEL_EDGES,
        branches: edgeBranches(selection, { ofRootJob: first && isJob }),
      };
      if (at !== undefined) {
        return readLevel(knex, { ...request, at });
      }
      await readMissing(knex, nodes, ids);
      const degree = (id: number) => {
        const node = nodes.get(id);
        return node ? degreesOf(node, place)[side] : 0;
      };
      return readLists(knex, { ...request, degree });
    },
  });

  const shown = [...walk.depths.keys()];
  const walked = amongShown(walk, walk.edges);
  // What is said of the edges of the walk is read while the others are found.
  const [walkedFacts, { counted, lastRuns, completed }] = await Promise.all([
    readEdgeFacts(context, { edges: walked, at }),
    readRest(context, { walk, nodes, shown, selection, place }),
  ]);
  const shownCounts = countShown(completed.edges, place);
  const hidden = (id: number) =>
    countHidden(
      counted?.(id) ?? degreesOf(nodes.get(id)!, place),
      shownCounts(id),
    );
  const facts = joinFacts(
    walkedFacts,
    await readEdgeFacts(context, {
      edges: completed.edges.slice(walked.length),
      at,
    }),
  );
  const sight = await access.sees(
    [...nodes.values(), ...facts.jobs.values()],
    root.entityRef ? [root.entityRef] : [],
  );
  requireVisibleRoot(root, sight);

  const { ids, ...shownGraph } = showGraph({
    roots: [root],
    sight,
    nodes,
    depths: walk.depths,
    hidden,
    lastRuns,
    edges: completed.edges,
    facts,
  });
  const graph: LineageGraph = {
    root: ids.get(root.node.id) ?? '',
    granularity,
    ...shownGraph,
    truncated:
      walk.cut || completed.cut || depthCut({ walk, sides, depth, hidden }),
  };
  return query.rollUp ? rollUp(graph, query.rollUp) : graph;
}

/** Reads the nodes that are not among those that are known. */
async function readMissing(
  knex: Knex,
  nodes: NodesById,
  ids: readonly number[],
): Promise<void> {
  const missing = ids.filter(id => !nodes.has(id));
  for (const [id, node] of await readNodes(knex, missing)) {
    nodes.set(id, node);
  }
}

/** What is to be shown of the nodes of a walk, and the edges among them. */
async function readRest(
  { knex }: GraphContext,
  options: {
    walk: Walk;
    nodes: NodesById;
    shown: number[];
    selection: EdgeSelection;
    place: { granularity: 'asset' | 'job'; root: number };
  },
) {
  const { walk, nodes, shown, selection, place } = options;
  await readMissing(knex, nodes, shown);
  const [completed, counted, lastRuns] = await Promise.all([
    completeEdges(knex, { walk, nodes, selection, place }),
    countAtMoment(knex, { shown, selection, place, nodes }),
    readLastRuns(
      knex,
      shown.filter(id => nodes.get(id)?.type === 'job'),
    ),
  ]);
  return { completed, counted, lastRuns };
}

/** Whether something lies behind the last level, that only depth kept out. */
function depthCut(options: {
  walk: Walk;
  sides: Side[];
  depth: number;
  hidden: (id: number) => Record<Side, number>;
}): Cut {
  const { walk, sides, depth, hidden } = options;
  const isCut = sides.some(side =>
    [...walk.reached[side]].some(
      id => !walk.expanded[side].has(id) && hidden(id)[side] > 0,
    ),
  );
  return isCut && { reason: 'depth', limit: depth };
}
