import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import { claimsText, isEmptyClaims } from '../../ingest/claims';
import { digest } from '../../ingest/keyText';
import { compare } from '../facets/writeFacets';
import type { Group } from '../group/types';
import { StaleMemory } from '../lock';
import type { Memory } from '../Memory';
import type { NodeDirectory } from '../nodes/resolveNodes';
import { ensureEvidence, type Shape } from '../evidence/ensureEvidence';
import { lockRuns } from './lockRuns';
import { isTerminal, mergeRun, type RunFacts } from './mergeRun';

const COLUMNS = {
  run_id: 'text',
  job_id: 'integer',
  evidence_id: 'integer',
  state: 'text',
  terminal: 'boolean',
  state_at: 'bigint',
  seen_at: 'bigint',
  first_at: 'bigint',
  started_at: 'bigint',
  start_said: 'boolean',
  ended_at: 'bigint',
  parent_run_id: 'text',
  parent_job_id: 'integer',
} as const;
const NAMES = Object.keys(COLUMNS);
const VALUES = NAMES.slice(2);

/** A run of the group on its way into its row. */
interface Run {
  facts: RunFacts;
  jobId: number;
  shape?: Shape;
  evidenceId?: number;
  /** Its evidence until now, and how it stood there. */
  left?: { evidenceId: number; firstAt: number; seenAt: number };
}

/** A run, and the evidence it speaks for. */
export interface RunEvidence {
  runId: string;
  firstAt: number;
  seenAt: number;
  evidenceId: number;
}

/** What writing runs did to evidence. */
export interface RunChanges {
  /** Runs that speak for evidence, as they are now. */
  joined: RunEvidence[];
  /** Evidence that a run left because it claims more now. */
  left: { evidenceId: number; firstAt: number; seenAt: number }[];
  /** Ids of evidence by shape, to be remembered after the commit. */
  learnt: ReadonlyMap<string, number>;
}

/**
 * Writes the runs of a group. Most are new or are met once or twice, so rows
 * are inserted first, and only those that were there are locked, merged in
 * memory and written back.
 *
 * What a run claims stands on its evidence, which all runs of the same job and
 * claims share; a run whose claims have grown moves to other evidence.
 */
export async function writeRuns(
  tx: Knex.Transaction,
  group: Group,
  nodes: NodeDirectory,
  memory: Memory,
): Promise<RunChanges> {
  const runs = new Map<string, Run>();
  for (const { facts } of group.runs.values()) {
    const jobId = nodes.id(facts.job);
    const run: Run = { facts, jobId };
    setShape(run, memory);
    runs.set(`${facts.runId} ${jobId}`, run);
  }
  if (runs.size === 0) {
    return { joined: [], left: [], learnt: new Map() };
  }
  const sorted = [...runs.values()].sort(
    (a, b) => compare(a.facts.runId, b.facts.runId) || a.jobId - b.jobId,
  );
  const known = await insertRuns(tx, sorted, nodes);
  const changed = await mergeKnown(tx, known, { nodes, memory });

  const shapes = new Map<string, Shape>();
  for (const { shape, evidenceId } of sorted) {
    if (shape && evidenceId === undefined) {
      shapes.set(shape.key, shape);
    }
  }
  const evidence = await ensureEvidence(tx, [...shapes.values()], nodes);
  for (const run of sorted) {
    if (run.shape && run.evidenceId === undefined) {
      run.evidenceId = evidence.get(run.shape.key)!;
      changed.add(run);
    }
  }
  await updateRuns(
    tx,
    sorted.filter(run => changed.has(run)),
    nodes,
  );
  return {
    joined: sorted.flatMap(({ facts, evidenceId }) =>
      evidenceId === undefined ? [] : [{ ...facts, evidenceId }],
    ),
    left: sorted.flatMap(({ left, evidenceId }) =>
      left && left.evidenceId !== evidenceId ? [left] : [],
    ),
    learnt: evidence,
  };
}

function setShape(run: Run, memory: Memory): void {
  const { claims, job } = run.facts;
  run.shape = undefined;
  run.evidenceId = undefined;
  if (!isEmptyClaims(claims)) {
    const text = claimsText(claims);
    const hash = digest(text);
    const key = `${run.jobId} ${hash}`;
    run.shape = { key, job, jobId: run.jobId, hash, text, claims };
    run.evidenceId = memory.evidence.get(key);
  }
}

function toRow({ facts, jobId, evidenceId }: Run, nodes: NodeDirectory) {
  const { runId, state, stateAt, seenAt, firstAt, startAt, parent } = facts;
  return {
    run_id: runId,
    job_id: jobId,
    evidence_id: evidenceId,
    state,
    terminal: isTerminal(state),
    state_at: stateAt,
    seen_at: seenAt,
    first_at: firstAt,
    started_at: startAt ?? firstAt,
    start_said: startAt !== undefined,
    ended_at: isTerminal(state) ? stateAt : null,
    parent_run_id: parent?.runId,
    parent_job_id: parent && nodes.id(parent.job),
  };
}

/** @returns the runs that were there already */
async function insertRuns(
  tx: Knex.Transaction,
  runs: readonly Run[],
  nodes: NodeDirectory,
): Promise<Run[]> {
  const rows = rowsOf(
    tx,
    COLUMNS,
    runs.map(run => toRow(run, nodes)),
  );
  const inserted = new Set(
    (
      await select<{ run_id: string; job_id: number }>(
        tx,
        `insert into runs (${NAMES.join(', ')})
         select ${NAMES.join(', ')} from ${rows.sql} where true
         on conflict (run_id, job_id) do nothing returning run_id, job_id`,
        rows.bindings,
      )
    ).map(row => `${row.run_id} ${row.job_id}`),
  );
  return runs.filter(
    ({ facts, jobId }) => !inserted.has(`${facts.runId} ${jobId}`),
  );
}

/** @returns the runs of which something new is known */
async function mergeKnown(
  tx: Knex.Transaction,
  runs: readonly Run[],
  { nodes, memory }: { nodes: NodeDirectory; memory: Memory },
): Promise<Set<Run>> {
  const changed = new Set<Run>();
  const rows = await lockRuns(tx, runs, nodes);
  for (const run of runs) {
    const known = rows.get(`${run.facts.runId} ${run.jobId}`);
    if (!known) {
      throw new StaleMemory(`Run ${run.facts.runId} was removed meanwhile`);
    }
    const { facts: before, evidenceId, claimsHash } = known;
    run.facts = mergeRun(before, run.facts);
    setShape(run, memory);
    if (evidenceId !== undefined) {
      const { firstAt, seenAt } = before;
      run.left = { evidenceId, firstAt, seenAt };
      if (run.shape?.hash === claimsHash) {
        run.evidenceId = evidenceId;
      }
    }
    if (
      run.evidenceId !== evidenceId ||
      !isDeepStrictEqual(
        { ...before, claims: undefined },
        { ...run.facts, claims: undefined },
      )
    ) {
      changed.add(run);
    }
  }
  return changed;
}

async function updateRuns(
  tx: Knex.Transaction,
  runs: readonly Run[],
  nodes: NodeDirectory,
): Promise<void> {
  if (runs.length > 0) {
    const rows = rowsOf(
      tx,
      COLUMNS,
      runs.map(run => toRow(run, nodes)),
    );
    await tx.raw(
      `update runs set ${VALUES.map(name => `${name} = x.${name}`).join(', ')}
       from ${rows.sql}
       where runs.run_id = x.run_id and runs.job_id = x.job_id`,
      rows.bindings,
    );
  }
}
