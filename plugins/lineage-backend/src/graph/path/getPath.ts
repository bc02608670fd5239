import type { PathAnswer, PathQuery } from '@waymark/plugin-lineage-common';
import { EDGE_FLAG } from '../../database/tables';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { readLastRuns } from '../queries/readLastRuns';
import { readNodes } from '../queries/readNodes';
import { readPairs } from '../queries/readPairs';
import { countSteps, readSteps } from '../queries/readSteps';
import { readEdgeFacts } from '../readEdgeFacts';
import { countHidden, countShown, degreesOf } from '../shape/countHidden';
import { showGraph } from '../shape/showGraph';
import type { Side, StoredEdge } from '../types';
import { type EdgeBranch, edgeBranches, kindsOf } from '../walk/edgeBranches';
import { findPaths, MAX_STEP_EDGES } from './findPaths';

/** The shortest paths from one node down to another. */
export async function getPath(
  context: GraphContext,
  options: {
    from: FoundRoot;
    to: FoundRoot;
    access: Access;
    query: Omit<PathQuery, 'from' | 'to'>;
  },
): Promise<PathAnswer> {
  const { knex, now, budgetMs } = context;
  const { from, to, access, query } = options;
  const { granularity = 'asset', depth = 50 } = query;
  const branchesOf = (side: Side, first: boolean) => {
    const end = side === 'downstream' ? from : to;
    return edgeBranches(
      { granularity },
      { ofRootJob: first && end.node.type === 'job' },
    );
  };

  const { paths, cut } = await findPaths({
    from: from.node.id,
    to: to.node.id,
    depth,
    now,
    deadline: now() + budgetMs,
    reader: {
      step: (ids, side, first) =>
        readSteps(knex, {
          ids,
          side,
          branches: branchesOf(side, first),
          limit: MAX_STEP_EDGES,
        }),
      cost: (ids, side) => countSteps(knex, { ids, side, granularity }),
    },
  });
  // The ends belong to the answer even where no path joins them.
  const depths = new Map([[from.node.id, 0]]);
  for (const path of paths) {
    path.forEach((id, hop) => depths.set(id, hop));
  }
  if (paths.length === 0) {
    depths.set(to.node.id, 0);
  }
  const ids = [...depths.keys()];
  const nodes = await readNodes(knex, ids);
  const [edges, lastRuns] = await Promise.all([
    readPathEdges(context, paths, [
      ...branchesOf('downstream', true),
      ...branchesOf('downstream', false),
      ...branchesOf('upstream', true),
    ]),
    readLastRuns(
      knex,
      ids.filter(id => nodes.get(id)?.type === 'job'),
    ),
  ]);
  const facts = await readEdgeFacts(context, { edges });
  const sight = await access.sees(
    [...nodes.values(), ...facts.jobs.values()],
    [from, to].flatMap(({ entityRef }) => entityRef ?? []),
  );
  requireVisibleRoot(from, sight);
  requireVisibleRoot(to, sight);

  const place = { granularity, root: from.node.id };
  const shown = countShown(edges, place);
  const graph = showGraph({
    roots: [from, to],
    sight,
    nodes,
    depths,
    hidden: id => countHidden(degreesOf(nodes.get(id)!, place), shown(id)),
    lastRuns,
    edges,
    facts,
  });
  return {
    paths: paths.map(path => path.map(id => graph.ids.get(id) ?? '')),
    nodes: graph.nodes,
    edges: graph.edges,
    truncated: cut,
  };
}

/** The edges between neighbours on the paths, those that were followed. */
async function readPathEdges(
  { knex }: GraphContext,
  paths: readonly number[][],
  branches: readonly EdgeBranch[],
): Promise<StoredEdge[]> {
  const pairs = new Map<string, [number, number]>();
  for (const path of paths) {
    path.slice(1).forEach((id, index) => {
      pairs.set(`${path[index]}:${id}`, [path[index], id]);
    });
  }
  const edges = await readPairs(knex, {
    pairs: [...pairs.values()],
    branches,
  });
  return edges.filter(({ kind, flags }) =>
    branches.some(
      branch =>
        kindsOf(branch).includes(kind) &&
        (!branch.directOnly || (flags & EDGE_FLAG.direct) !== 0),
    ),
  );
}
