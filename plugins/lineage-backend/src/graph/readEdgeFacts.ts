import type { GraphContext } from './context';
import { readEvidence } from './queries/readEvidence';
import type { NodesById } from './queries/readNodes';
import { describeEdges, type EdgeFacts } from './shape/describeEdges';
import type { NamedNode, StoredEdge } from './types';

/** Rows of evidence that are read of one edge of a graph. */
const EVIDENCE_PER_EDGE = 20;

/** What is said of edges, and the jobs it names by the ids it names them. */
export interface EdgesFacts {
  of: EdgeFacts[];
  jobs: NodesById<NamedNode>;
}

/** Facts of some edges and then of others. */
export function joinFacts(parts: readonly EdgesFacts[]): EdgesFacts {
  return {
    of: parts.flatMap(part => part.of),
    jobs: new Map(parts.flatMap(part => [...part.jobs])),
  };
}

/** Reads what evidence says of the edges of an answer, and of those alone. */
export async function readEdgeFacts(
  context: GraphContext,
  options: { edges: readonly StoredEdge[]; at?: number },
): Promise<EdgesFacts> {
  const { knex, stale, now } = context;
  const { edges, at } = options;
  const moment = at ?? now();
  const evidence = await readEvidence(knex, {
    edges,
    at,
    perEdge: EVIDENCE_PER_EDGE,
    // What was seen within the grace cannot have been missed for longer than
    // that, so most jobs need not be asked about.
    unseenSince: moment - stale.graceMs,
  });
  const jobs: NodesById<NamedNode> = new Map(
    evidence.flatMap(({ subject, job }) => (job ? [[subject, job]] : [])),
  );
  return {
    of: describeEdges({ edges, evidence, stale, now: moment }),
    jobs,
  };
}
