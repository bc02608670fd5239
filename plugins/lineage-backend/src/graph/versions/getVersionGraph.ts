import type {
  GraphQuery,
  LineageEdge,
  LineageGraph,
} from '@waymark/plugin-lineage-common';
import type { Access, Sight } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { type NodesById, readNodes } from '../queries/readNodes';
import { iso, MAX_JOBS } from '../shape/describeEdges';
import { rollUp } from '../shape/rollUp';
import { toJobName, toLineageNode, toMaskedNode } from '../shape/toLineageNode';
import type { Side } from '../types';
import { edgeKindName } from '../walk/edgeBranches';
import { type VersionStep, versionKey } from './types';
import type { VersionWalk } from './traverseVersions';
import { walkVersions } from './walkVersions';

/**
 * The graph of versions around one version: from the run that made it to the
 * versions that run read, and so on, as far as runs said which versions.
 */
export async function getVersionGraph(
  context: GraphContext,
  options: {
    root: FoundRoot;
    access: Access;
    query: Omit<GraphQuery, 'root' | 'at'>;
  },
): Promise<LineageGraph> {
  const { root, access, query } = options;
  const { direction = 'both', depth = 2, limit = 50 } = query;
  const sides: Side[] =
    direction === 'both' ? ['upstream', 'downstream'] : [direction];
  const { root: ref, walk } = await walkVersions(context, {
    root,
    version: query.version,
    sides,
    depth,
    limit,
  });
  const steps = walk.steps.filter(
    ({ kind }) => !query.kinds || query.kinds.includes(edgeKindName(kind)),
  );
  const ids = [...walk.places.values()].map(place => place.ref.node);
  const nodes = await readNodes(context.knex, [
    ...new Set([...ids, ...steps.map(step => step.job)]),
  ]);
  const sight = await access.sees(
    nodes.values(),
    root.entityRef ? [root.entityRef] : [],
  );
  requireVisibleRoot(root, sight);

  const shown = showVersions(walk, { nodes, sight, asked: root.node.id });
  const graph: LineageGraph = {
    root: shown.get(versionKey(ref))?.id ?? '',
    granularity: 'version',
    nodes: [...shown.values()],
    edges: mergeSteps(steps).flatMap(({ from, to, ...merged }) => {
      const ends = [shown.get(from), shown.get(to)];
      return ends[0] && ends[1]
        ? [toEdge([ends[0].id, ends[1].id], merged, { nodes, sight })]
        : [];
    }),
    truncated: walk.cut,
  };
  return query.rollUp ? rollUp(graph, query.rollUp) : graph;
}

/** Nodes of the walk by the key of their version. */
export function showVersions(
  walk: Pick<VersionWalk, 'places' | 'hidden'>,
  options: { nodes: NodesById; sight: Sight; asked: number },
) {
  const { nodes, sight, asked } = options;
  const masked = new Map<number, number>();
  return new Map(
    [...walk.places].flatMap(([key, { ref, depth }]) => {
      const node = nodes.get(ref.node);
      if (!node) {
        return [];
      }
      const place = { depth, hidden: walk.hidden(key) };
      if (ref.node === asked || sight.node(node)) {
        const version = ref.version === '' ? undefined : ref.version;
        return [[key, toLineageNode(node, { ...place, version })] as const];
      }
      const nth = masked.get(ref.node) ?? 0;
      masked.set(ref.node, nth + 1);
      return [[key, toMaskedNode(node, { ...place, nth })] as const];
    }),
  );
}

interface MergedStep {
  from: string;
  to: string;
  kind: number;
  first: number;
  last: VersionStep;
  jobs: Set<number>;
}

/** Several runs may have made the same version from the same. */
function mergeSteps(steps: readonly VersionStep[]): MergedStep[] {
  const merged = new Map<string, MergedStep>();
  for (const step of steps) {
    const [from, to] = [versionKey(step.from), versionKey(step.to)];
    const key = JSON.stringify([from, to, step.kind]);
    const known = merged.get(key) ?? {
      from,
      to,
      kind: step.kind,
      first: step.at,
      last: step,
      jobs: new Set<number>(),
    };
    known.first = Math.min(known.first, step.at);
    known.last = step.at > known.last.at ? step : known.last;
    known.jobs.add(step.job);
    merged.set(key, known);
  }
  return [...merged.values()];
}

function toEdge(
  [from, to]: [string, string],
  merged: Pick<MergedStep, 'kind' | 'first' | 'last' | 'jobs'>,
  { nodes, sight }: { nodes: NodesById; sight: Sight },
): LineageEdge {
  const { kind, first, last } = merged;
  const jobs = [...merged.jobs]
    .flatMap(id => {
      const job = nodes.get(id);
      return job && sight.node(job) ? [toJobName(job)] : [];
    })
    .slice(0, MAX_JOBS);
  return {
    from,
    to,
    kind: edgeKindName(kind),
    provenance: 'observed',
    firstSeen: iso(first),
    lastSeen: iso(last.at),
    runId: last.runId,
    ...(jobs.length > 0 && { jobs }),
  };
}
