import type { DriftItem, DriftSignal } from '@waymark/plugin-lineage-common';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type NodesById, readNodes } from '../queries/readNodes';
import { readEdgeFacts } from '../readEdgeFacts';
import type { EdgeFacts } from '../shape/describeEdges';
import { iso } from '../shape/describeEdges';
import { showEdges } from '../shape/showGraph';
import { toLineageNode } from '../shape/toLineageNode';
import { judgeDrift, type JudgedDrift } from './judgeDrift';
import type { NamedNode } from '../types';
import type { ChangedEdge } from './readDeclared';

/** Signals about edges, and what is needed to show them. */
export interface FoundDrift {
  drift: (JudgedDrift & { edge: ChangedEdge; facts: EdgeFacts })[];
  nodes: NodesById;
  jobs: NodesById<NamedNode>;
}

/**
 * The wanted signals about some edges, in their order. With `bound`, edges
 * with an end that is no entity are passed over before more is read of them.
 */
export async function findDrift(
  context: GraphContext,
  edges: readonly ChangedEdge[],
  wanted: readonly DriftSignal[],
  { bound = false }: { bound?: boolean } = {},
): Promise<FoundDrift> {
  const nodes = await readNodes(context.knex, [
    ...new Set(edges.flatMap(({ from, to }) => [from, to])),
  ]);
  const isBound = (id: number) => (nodes.get(id)?.entity_ref ?? null) !== null;
  const bothBound = ({ from, to }: ChangedEdge) => isBound(from) && isBound(to);
  const looked = bound ? edges.filter(bothBound) : edges;
  const facts = await readEdgeFacts(context, { edges: looked });
  return {
    nodes,
    jobs: facts.jobs,
    drift: looked.flatMap((edge, index) =>
      judgeDrift(edge, {
        bothBound: bothBound(edge),
        staleSince: facts.of[index].staleSince,
      })
        .filter(({ signal }) => wanted.includes(signal))
        .map(judged => ({ ...judged, edge, facts: facts.of[index] })),
    ),
  };
}

/** Signals as this asker may see them: without edges that have a masked end. */
export async function showDrift(
  { drift, nodes, jobs }: FoundDrift,
  access: Access,
): Promise<DriftItem[]> {
  const ends = drift.flatMap(({ edge }) =>
    [edge.from, edge.to].flatMap(id => nodes.get(id) ?? []),
  );
  const named = drift.flatMap(({ facts }) =>
    facts.subjects.flatMap(id => jobs.get(id) ?? []),
  );
  const sight = await access.sees([...ends, ...named]);
  return drift.flatMap(({ edge: stored, facts, signal, since }) => {
    const [from, to] = [nodes.get(stored.from), nodes.get(stored.to)];
    if (!from || !to || !sight.node(from) || !sight.node(to)) {
      return [];
    }
    const [shownFrom, shownTo] = [toLineageNode(from), toLineageNode(to)];
    const [edge] = showEdges({
      edges: [stored],
      facts: { of: [facts], jobs },
      ids: new Map([
        [stored.from, shownFrom.id],
        [stored.to, shownTo.id],
      ]),
      sight,
    });
    return [{ edge, from: shownFrom, to: shownTo, signal, since: iso(since) }];
  });
}
