import type {
  LineageEdge,
  LineageGraph,
  LineageNode,
  LineageProvenance,
  RollUp,
} from '@waymark/plugin-lineage-common';

/** How ids of groups begin. */
const GROUP_PREFIX = 'group:';

/**
 * Makes one node of all nodes with the same system, domain, owner or type.
 *
 * The root stays what it is, so that it can be told from its group. Nodes
 * without the value, and those the asker may not see, stay too. Edges within
 * a group are gone; those between the same ends and of the same kind are one,
 * and are stale only when all of them are.
 */
export function rollUp(graph: LineageGraph, by: RollUp): LineageGraph {
  const groups = new Map<string, LineageNode[]>();
  const homes = new Map<string, string>();
  const single: LineageNode[] = [];
  for (const node of graph.nodes) {
    const value = node.masked || node.id === graph.root ? '' : node[by];
    if (!value) {
      single.push(node);
      homes.set(node.id, node.id);
      continue;
    }
    const id = `${GROUP_PREFIX}${by}:${encodeURIComponent(value)}`;
    groups.set(id, [...(groups.get(id) ?? []), node]);
    homes.set(node.id, id);
  }
  return {
    ...graph,
    nodes: [
      ...single,
      ...[...groups].map(([id, members]) => toGroup(id, by, members)),
    ],
    edges: mergeEdges(graph.edges, id => homes.get(id) ?? id),
  };
}

function toGroup(id: string, by: RollUp, members: LineageNode[]): LineageNode {
  const value = members[0][by] ?? '';
  return {
    id,
    type: mostFrequent(members.map(node => node.type)),
    namespace: '',
    name: value,
    title: value,
    ...(by !== 'type' && { [by]: value }),
    depth: Math.min(...members.map(node => node.depth)),
    hidden: {
      upstream: sum(members.map(node => node.hidden.upstream)),
      downstream: sum(members.map(node => node.hidden.downstream)),
    },
    members: members.length,
  };
}

function mergeEdges(
  edges: LineageEdge[],
  home: (id: string) => string,
): LineageEdge[] {
  const merged = new Map<string, LineageEdge>();
  for (const edge of edges) {
    const [from, to] = [home(edge.from), home(edge.to)];
    if (from === to) {
      continue;
    }
    const key = JSON.stringify([from, to, edge.kind]);
    const known = merged.get(key);
    merged.set(
      key,
      known
        ? join(known, edge)
        : {
            ...edge,
            from,
            to,
            ...((from !== edge.from || to !== edge.to) && { members: 1 }),
          },
    );
  }
  return [...merged.values()];
}

function join(a: LineageEdge, b: LineageEdge): LineageEdge {
  const [older, newer] =
    (a.lastSeen ?? '') <= (b.lastSeen ?? '') ? [a, b] : [b, a];
  const firstSeen = [a.firstSeen, b.firstSeen].filter(Boolean).sort()[0];
  const jobs = [
    ...new Map(
      [...(newer.jobs ?? []), ...(older.jobs ?? [])].map(job => [job.id, job]),
    ).values(),
  ].slice(0, 5);
  return {
    from: a.from,
    to: a.to,
    kind: a.kind,
    provenance: joinProvenance(a.provenance, b.provenance),
    ...(firstSeen && { firstSeen }),
    ...(newer.lastSeen && { lastSeen: newer.lastSeen }),
    ...(newer.runId && { runId: newer.runId }),
    ...(a.stale && b.stale && { stale: true }),
    ...(jobs.length > 0 && { jobs }),
    members: (a.members ?? 1) + (b.members ?? 1),
  };
}

function joinProvenance(
  a: LineageProvenance,
  b: LineageProvenance,
): LineageProvenance {
  return a === b ? a : 'both';
}

function mostFrequent<T>(values: T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
