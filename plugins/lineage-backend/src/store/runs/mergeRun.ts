import { mergeClaims } from '../../ingest/claims';
import type { Claims, RunStatement } from '../../ingest/types';
import { keyText } from '../../ingest/keyText';
import type { DbRunRow } from '../../database/tables';

/** What is known of a run; times are milliseconds since 1970. */
export interface RunFacts {
  runId: string;
  /** Key text of the job. */
  job: string;
  state: DbRunRow['state'];
  /** Time of the event that gave the state. */
  stateAt: number;
  /** Times of the oldest and of the newest event. */
  firstAt: number;
  seenAt: number;
  /** Time of the first START; undefined when none was seen. */
  startAt?: number;
  parent?: { runId: string; job: string };
  claims: Claims;
}

const STATES: Record<string, RunFacts['state']> = {
  START: 'running',
  RUNNING: 'running',
  COMPLETE: 'complete',
  FAIL: 'failed',
  ABORT: 'aborted',
};

/** What counts more when two events have the same time. */
const RANK: RunFacts['state'][] = [
  'unknown',
  'running',
  'complete',
  'aborted',
  'failed',
];

/** What one event says of its run. */
export function readRun(statement: RunStatement): RunFacts {
  const { runId, job, at, eventType, parent, claims } = statement;
  return {
    runId,
    job: keyText(job),
    state: STATES[eventType] ?? 'unknown',
    stateAt: at,
    firstAt: at,
    seenAt: at,
    ...(eventType === 'START' && { startAt: at }),
    ...(parent && {
      parent: { runId: parent.runId, job: keyText(parent.job) },
    }),
    claims,
  };
}

/**
 * Puts together what two parts of a run's events say. The same whatever the
 * order and however often: times are least and greatest, claims only grow,
 * and the state is that of the greatest event: the end counts more than the
 * way to it, then the newer one.
 */
export function mergeRun(a: RunFacts, b: RunFacts): RunFacts {
  const { state, stateAt } = isGreaterState(a, b) ? a : b;
  const startAt = least(a.startAt, b.startAt);
  const parent = leastParent(a.parent, b.parent);
  return {
    runId: a.runId,
    job: a.job,
    state,
    stateAt,
    firstAt: Math.min(a.firstAt, b.firstAt),
    seenAt: Math.max(a.seenAt, b.seenAt),
    ...(startAt !== undefined && { startAt }),
    ...(parent && { parent }),
    claims: mergeClaims(a.claims, b.claims),
  };
}

/** True when a run that is so has come to its end. */
export function isTerminal(state: RunFacts['state']): boolean {
  return state !== 'running' && state !== 'unknown';
}

type StateFacts = Pick<RunFacts, 'state' | 'stateAt'>;

function isGreaterState(a: StateFacts, b: StateFacts): boolean {
  const stage = ({ state }: StateFacts) =>
    isTerminal(state) ? 2 : RANK.indexOf(state);
  return (
    (stage(a) - stage(b) ||
      a.stateAt - b.stateAt ||
      RANK.indexOf(a.state) - RANK.indexOf(b.state)) > 0
  );
}

function least(a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** Events should agree about the parent; when they do not, one of them wins. */
function leastParent(a: RunFacts['parent'], b: RunFacts['parent']) {
  if (!a || !b) {
    return a ?? b;
  }
  return `${a.runId} ${a.job}` <= `${b.runId} ${b.job}` ? a : b;
}
