import type { GraphQuery, LineageGraph } from '@waymark/plugin-lineage-common';
import type { Access } from './access';
import type { GraphContext } from './context';
import { type FoundRoot, requireVisibleRoot } from './findRoot';
import { completeEdges } from './completeEdges';
import { countAtMoment } from './countAtMoment';
import { EdgeFactsReader } from './EdgeFactsReader';
import { readLastRuns } from './queries/readLastRuns';
import { readLevel } from './queries/readLevel';
import { readLists } from './queries/readLists';
import { readShown } from './queries/readShown';
import { countHidden, countShown, degreesOf } from './shape/countHidden';
import { rollUp } from './shape/rollUp';
import { showGraph } from './shape/showGraph';
import type {
  Bounds,
  Cut,
  EdgeSelection,
  Side,
  StoredNode,
  WalkGranularity,
} from './types';
import { edgeBranches } from './walk/edgeBranches';
import { MAX_PAIRS, TINY_LIST } from './walk/planCompletion';
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

  const reader = new EdgeFactsReader(context, at);
  const walk = await traverse({
    root: root.node.id,
    sides,
    ...bounds,
    now,
    onLevel: (found, read) => reader.add(found, read),
    readLevel: ({ of, perNode, first }) => {
      const ofRootJob = first && isJob;
      const request = {
        perNode,
        limit: MAX_LEVEL_EDGES,
        branches: edgeBranches(selection, { ofRootJob }),
      };
      return at === undefined
        ? readLists(knex, {
            ...request,
            of,
            counted: ofRootJob ? 'job' : granularity,
          })
        : Promise.all(
            of.map(side => readLevel(knex, { ...request, ...side, at })),
          );
    },
  });

  reader.begin();
  const place = { granularity, root: root.node.id };
  const shown = [...walk.depths.keys()];
  const [{ nodes, lastRuns, missing }, counted] = await Promise.all([
    readRest(context, { root: root.node, shown, walk, selection, place }),
    countAtMoment(knex, {
      shown,
      selection,
      root: { id: root.node.id, isJob },
    }),
  ]);
  reader.add(walk, missing.edges);
  const { edges, facts } = await reader.finish();
  const shownCounts = countShown(edges, place);
  const hidden = (id: number) => {
    const node = nodes.get(id);
    // What has gone between two reads has no neighbours any more.
    const all = node ? degreesOf(node, place) : { upstream: 0, downstream: 0 };
    return countHidden(counted?.(id) ?? all, shownCounts(id));
  };
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
    edges,
    facts,
  });
  const graph: LineageGraph = {
    root: ids.get(root.node.id) ?? '',
    granularity,
    ...shownGraph,
    truncated:
      walk.cut || missing.cut || depthCut({ walk, sides, depth, hidden }),
  };
  return query.rollUp ? rollUp(graph, query.rollUp) : graph;
}

/** The nodes of a walk, and what can be read once these are known. */
async function readRest(
  { knex }: GraphContext,
  options: {
    root: StoredNode;
    shown: readonly number[];
    walk: Walk;
    selection: EdgeSelection;
    place: { granularity: WalkGranularity; root: number };
  },
) {
  const { root, shown, walk, selection, place } = options;
  const { expanded } = walk;
  const between = {
    from: shown.filter(id => !expanded.downstream.has(id)),
    to: shown.filter(id => !expanded.upstream.has(id)),
    branches: edgeBranches(selection),
    counted: place.granularity,
    most: TINY_LIST,
    pairs: MAX_PAIRS,
    limit: MAX_LEVEL_EDGES,
  };
  const read = await readShown(
    knex,
    shown,
    // Degrees are those of now, so the past is planned without them.
    selection.at === undefined ? between : undefined,
  );
  const { nodes } = read;
  nodes.set(root.id, root);
  const [missing, lastRuns] = await Promise.all([
    completeEdges(knex, { walk, shown: read, selection, place }),
    readLastRuns(
      knex,
      shown.filter(id => nodes.get(id)?.type === 'job'),
    ),
  ]);
  return { nodes, missing, lastRuns };
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
