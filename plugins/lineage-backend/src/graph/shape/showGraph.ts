import type { LineageEdge, LineageNode } from '@waymark/plugin-lineage-common';
import type { Sight } from '../access';
import type { FoundRoot } from '../findRoot';
import type { NodesById } from '../queries/readNodes';
import type { EdgesFacts } from '../readEdgeFacts';
import type { Side, StoredEdge } from '../types';
import { showNode, toJobName } from './toLineageNode';

/** What is shown, and by which ids. */
export interface ShownGraph {
  nodes: LineageNode[];
  edges: LineageEdge[];
  ids: ReadonlyMap<number, string>;
}

/**
 * A graph as this asker may see it. A root was asked for by a name the asker
 * may see, so it is shown even where another entity stands for it.
 */
export function showGraph(options: {
  roots: readonly FoundRoot[];
  sight: Sight;
  nodes: NodesById;
  depths: ReadonlyMap<number, number>;
  hidden: (id: number) => Record<Side, number>;
  lastRuns: ReadonlyMap<number, NonNullable<LineageNode['lastRun']>>;
  edges: readonly StoredEdge[];
  facts: EdgesFacts;
}): ShownGraph {
  const { roots, sight, nodes, depths, lastRuns, facts } = options;
  const asked = new Set(roots.map(root => root.node.id));
  const ids = new Map<number, string>();
  const shown: LineageNode[] = [];
  for (const [id, depth] of depths) {
    const node = nodes.get(id);
    if (node) {
      const visible = asked.has(id) || sight.node(node);
      const lastRun = visible ? lastRuns.get(id) : undefined;
      const place = { depth, hidden: options.hidden(id) };
      const entry = showNode(node, visible, place);
      if (lastRun) {
        entry.lastRun = lastRun;
      }
      ids.set(id, entry.id);
      shown.push(entry);
    }
  }
  return {
    nodes: shown,
    edges: showEdges({ edges: options.edges, facts, ids, sight }),
    ids,
  };
}

/** The name of a job; empty where it is not to be seen. */
type JobNames = NonNullable<LineageEdge['jobs']>;

/** Edges between shown nodes, with the jobs the asker may see. */
export function showEdges(options: {
  edges: readonly StoredEdge[];
  facts: EdgesFacts;
  ids: ReadonlyMap<number, string>;
  sight: Sight;
}): LineageEdge[] {
  const { edges, facts, ids, sight } = options;
  // A job names hundreds of edges of one answer, so it is looked up once.
  const names = new Map<number, JobNames>();
  const nameJob = (subject: number): JobNames => {
    const known = names.get(subject);
    if (known) {
      return known;
    }
    const job = facts.jobs.get(subject);
    const name = job && sight.node(job) ? [toJobName(job)] : [];
    names.set(subject, name);
    return name;
  };
  return edges.flatMap((edge, index) => {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    if (from === undefined || to === undefined) {
      return [];
    }
    const fact = facts.of[index];
    const seen = fact.subjects.flatMap(nameJob);
    // Written out: to spread what is left of an object takes many times as
    // long, and what is undefined is not sent.
    const shown: LineageEdge = {
      from,
      to,
      kind: fact.kind,
      provenance: fact.provenance,
      firstSeen: fact.firstSeen,
      lastSeen: fact.lastSeen,
      runId: fact.runId,
      stale: fact.stale,
      jobs: seen.length > 0 ? distinct(seen) : undefined,
    };
    return [shown];
  });
}

/** Two names of one job are one job. */
function distinct(jobs: JobNames): JobNames {
  return jobs.length === 1
    ? jobs
    : [...new Map(jobs.map(job => [job.id, job])).values()];
}
