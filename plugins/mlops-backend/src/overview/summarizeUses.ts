/** That a run or version of an entity names a data set. */
export interface UseOfDataset {
  /** Model or pipeline. */
  entityRef: string;
  /** Tells the run or version apart from others of the entity. */
  what: string;
  /** When the run began, ISO 8601; empty where nobody knows. */
  at: string;
  /** The run, as its source names it. */
  sourceId: string;
  runId: string;
}

/** Everything that one entity did with a data set. */
export interface UserOfDataset {
  entityRef: string;
  uses: number;
  lastUsedAt?: string;
  /** Its newest runs, to learn the roles from. */
  runs: { sourceId: string; runId: string }[];
}

/** Entities that are shown. */
const MAX_USERS = 50;

/** Runs of an entity that are asked for roles. */
const MAX_RUNS = 2;

/** Who used a data set, newest use first; a run of two sources counts once. */
export function summarizeUses(uses: UseOfDataset[]): UserOfDataset[] {
  const newestFirst = [...uses].sort((a, b) => compare(b.at, a.at));
  const users = new Map<string, UserOfDataset & { seen: Set<string> }>();
  for (const { entityRef, what, at, sourceId, runId } of newestFirst) {
    const user = users.get(entityRef) ?? {
      entityRef,
      uses: 0,
      ...(at && { lastUsedAt: at }),
      runs: [],
      seen: new Set(),
    };
    users.set(entityRef, user);
    if (!user.seen.has(what)) {
      user.seen.add(what);
      user.uses += 1;
    }
    const isKnown = user.runs.some(
      run => run.sourceId === sourceId && run.runId === runId,
    );
    if (!isKnown && user.runs.length < MAX_RUNS) {
      user.runs.push({ sourceId, runId });
    }
  }
  return [...users.values()]
    .slice(0, MAX_USERS)
    .map(({ seen: _, ...user }) => user);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
