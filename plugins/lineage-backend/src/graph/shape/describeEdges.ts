import type {
  LineageEdge,
  LineageProvenance,
} from '@waymark/plugin-lineage-common';
import { EDGE_FLAG, EDGE_KIND } from '../../database/tables';
import type { EdgeEvidence } from '../queries/readEvidence';
import type { StoredEdge } from '../types';
import { edgeKindName } from '../walk/edgeBranches';
import { judgeStale, staleSince, type StaleSettings } from './judgeStale';

/** Jobs between the ends of a derivation that are named at most. */
export const MAX_JOBS = 5;

/** What is said of an edge beside its ends, which depend on the asker. */
export type EdgeFacts = Omit<LineageEdge, 'from' | 'to' | 'jobs'> & {
  /** Jobs as they were named, those that showed it last first. */
  subjects: number[];
  /** Milliseconds since 1970, of stale edges. */
  staleSince?: number;
};

/**
 * What evidence says of some edges: provenance, times, the newest run,
 * whether it is stale, the jobs between.
 */
export function describeEdges(options: {
  edges: readonly StoredEdge[];
  evidence: readonly EdgeEvidence[];
  stale: StaleSettings;
  now: number;
}): EdgeFacts[] {
  const { edges, evidence, stale, now } = options;
  const byEdge: EdgeEvidence[][] = edges.map(() => []);
  // Of a job whose runs have several shapes, whichever row brought it.
  const newestRuns = new Map<number, number>();
  for (const row of [...evidence].sort(byLastSeen)) {
    if (row.newestRun !== undefined) {
      newestRuns.set(row.subject, row.newestRun);
    }
    for (const edge of row.edges) {
      byEdge[edge].push(row);
    }
  }
  const write = createIsoWriter();
  return edges.map((edge, index) => {
    const rows = byEdge[index];
    const runs = rows.filter(row => row.origin === 'run');
    const sightings = runs.map(({ lastSeen, subject }) => ({
      lastSeen,
      newestRun: newestRuns.get(subject),
    }));
    const isStale = judgeStale(sightings, stale, now);
    const isSeen = runs.length > 0;
    // Written out, as there are hundreds: what is undefined is not sent.
    return {
      kind: edgeKindName(edge.kind),
      provenance: provenanceOf(edge.flags),
      firstSeen: isSeen
        ? write(Math.min(...runs.map(row => row.firstSeen)))
        : undefined,
      lastSeen: isSeen ? write(runs[0].lastSeen) : undefined,
      runId: runs[0]?.lastRun,
      stale: isStale || undefined,
      staleSince: isStale ? staleSince(sightings, stale) : undefined,
      subjects:
        edge.kind === EDGE_KIND.derivation
          ? distinct(rows.filter(row => row.origin !== 'dataset')).slice(
              0,
              MAX_JOBS,
            )
          : [],
    };
  });
}

/** Provenance of an edge from its flags. */
export function provenanceOf(flags: number): LineageProvenance {
  const observed = (flags & EDGE_FLAG.observed) !== 0;
  const declared = (flags & EDGE_FLAG.declared) !== 0;
  if (observed && declared) {
    return 'both';
  }
  return observed ? 'observed' : 'declared';
}

/** What was seen last comes first; where that is the same, what came last. */
export function byLastSeen(a: EdgeEvidence, b: EdgeEvidence): number {
  return b.lastSeen - a.lastSeen || b.id - a.id;
}

function distinct(rows: EdgeEvidence[]): number[] {
  return [...new Set(rows.map(row => row.subject))];
}

/** Writes times, each once: edges of one job share theirs. */
function createIsoWriter(): (ms: number) => string {
  const written = new Map<number, string>();
  return ms => {
    const text = written.get(ms) ?? iso(ms);
    written.set(ms, text);
    return text;
  };
}

/** Milliseconds since 1970 as answers write times. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
