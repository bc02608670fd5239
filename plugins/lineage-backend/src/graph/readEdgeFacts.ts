import type { GraphContext } from './context';
import { readEvidence } from './queries/readEvidence';
import { readNewestRuns } from './queries/readNewestRuns';
import { type NodesById, readNamedNodes } from './queries/readNodes';
import { describeEdges, type EdgeFacts } from './shape/describeEdges';
import type { NamedNode, StoredEdge } from './types';

/** Rows of evidence that are read of one edge of a graph. */
const EVIDENCE_PER_EDGE = 20;

/** Runs of a job among which one that went through is looked for. */
const RUNS_PER_JOB = 5;

/** What is said of edges, and the jobs it names by the ids it names them. */
export interface EdgesFacts {
  of: EdgeFacts[];
  jobs: NodesById<NamedNode>;
}

/** Facts of some edges and then of others. */
export function joinFacts(first: EdgesFacts, then: EdgesFacts): EdgesFacts {
  return {
    of: [...first.of, ...then.of],
    jobs: new Map([...first.jobs, ...then.jobs]),
  };
}

/** Reads what evidence says of the edges of an answer, and of those alone. */
export async function readEdgeFacts(
  context: GraphContext,
  options: { edges: readonly StoredEdge[]; at?: number },
): Promise<EdgesFacts> {
  const { knex, stale, now } = context;
  const { edges, at } = options;
  const evidence = await readEvidence(knex, {
    edges,
    at,
    perEdge: EVIDENCE_PER_EDGE,
  });
  const moment = at ?? now();
  // What was seen within the grace cannot have been missed for longer than
  // that, so most jobs need not be asked about.
  const runJobs = new Set(
    evidence
      .filter(
        row => row.origin === 'run' && row.lastSeen < moment - stale.graceMs,
      )
      .map(row => row.subject),
  );
  const [nodes, newest] = await Promise.all([
    readNamedNodes(knex, [...new Set(evidence.map(row => row.subject))]),
    readNewestGoodRuns(context, [...runJobs]),
  ]);
  const of = describeEdges({
    edges,
    evidence,
    newestRun: job => newest.get(job),
    stale,
    now: moment,
  });
  const jobs = new Map([...nodes].filter(([, node]) => node.type === 'job'));
  return {
    of: of.map(facts => ({
      ...facts,
      subjects: facts.subjects.filter(subject => jobs.has(subject)),
    })),
    jobs,
  };
}

/**
 * When the newest run of each job that went through was seen. A run that
 * failed may have ended before it reached the data, and one that goes on may
 * still.
 */
async function readNewestGoodRuns(
  { knex }: Pick<GraphContext, 'knex'>,
  jobs: readonly number[],
): Promise<Map<number, number>> {
  const runs = await readNewestRuns(knex, { jobs, perJob: RUNS_PER_JOB });
  const newest = new Map<number, number>();
  for (const { job, state, seenAt } of runs) {
    if (state === 'complete') {
      newest.set(job, Math.max(newest.get(job) ?? 0, seenAt));
    }
  }
  return newest;
}
