import type { Knex } from 'knex';
import { forUpdate, rowsOf, select } from '../../database/rowsOf';
import type { DbRunRow } from '../../database/tables';
import { emptyClaims } from '../../ingest/claims';
import { keyText } from '../../ingest/keyText';
import type { Claims } from '../../ingest/types';
import type { NodeDirectory } from '../nodes/resolveNodes';
import type { RunFacts } from './mergeRun';

/** A run as its row has it. */
export interface KnownRun {
  facts: RunFacts;
  evidenceId?: number;
  claimsHash?: string;
}

/**
 * Locks the rows of runs, which come sorted, and reads what they say. Claims
 * and parents are read after the lock was taken, not with it: rows that are
 * joined to a row that somebody changes while we wait would be the old ones.
 * @returns by run id and id of the job
 */
export async function lockRuns(
  tx: Knex.Transaction,
  runs: readonly { facts: { runId: string; job: string }; jobId: number }[],
  nodes: NodeDirectory,
): Promise<Map<string, KnownRun>> {
  if (runs.length === 0) {
    return new Map();
  }
  const keys = rowsOf(
    tx,
    { run_id: 'text', job_id: 'integer' },
    runs.map(({ facts, jobId }) => ({ run_id: facts.runId, job_id: jobId })),
  );
  const rows = await select<DbRunRow>(
    tx,
    `select r.* from ${keys.sql}
     join runs r on r.run_id = x.run_id and r.job_id = x.job_id
     order by r.run_id, r.job_id ${forUpdate(tx, 'r')}`,
    keys.bindings,
  );
  const claims = await readEvidence(tx, rows);
  const parents = await readParents(tx, rows, nodes);
  const jobs = new Map(runs.map(({ jobId, facts }) => [jobId, facts.job]));
  return new Map(
    rows.map(row => {
      const evidence = claims.get(row.evidence_id ?? 0);
      const facts: RunFacts = {
        runId: row.run_id,
        job: jobs.get(row.job_id)!,
        state: row.state,
        stateAt: Number(row.state_at),
        firstAt: Number(row.first_at),
        seenAt: Number(row.seen_at),
        ...(Number(row.start_said) && { startAt: Number(row.started_at) }),
        ...(row.parent_run_id && {
          parent: {
            runId: row.parent_run_id,
            job: parents.get(row.parent_job_id!)!,
          },
        }),
        claims: evidence?.claims ?? emptyClaims(),
      };
      return [
        `${row.run_id} ${row.job_id}`,
        {
          facts,
          ...(evidence && {
            evidenceId: row.evidence_id!,
            claimsHash: evidence.hash,
          }),
        },
      ];
    }),
  );
}

async function readEvidence(
  tx: Knex.Transaction,
  runs: readonly DbRunRow[],
): Promise<Map<number, { claims: Claims; hash: string }>> {
  const ids = new Set(runs.flatMap(run => run.evidence_id ?? []));
  const keys = rowsOf(
    tx,
    { id: 'integer' },
    [...ids].map(id => ({ id })),
  );
  const rows = ids.size
    ? await select<{ id: number; claims: string; claims_hash: string }>(
        tx,
        `select v.id, v.claims, v.claims_hash
         from ${keys.sql} join evidence v on v.id = x.id`,
        keys.bindings,
      )
    : [];
  return new Map(
    rows.map(({ id, claims, claims_hash }) => [
      id,
      { claims: JSON.parse(claims) as Claims, hash: claims_hash },
    ]),
  );
}

async function readParents(
  tx: Knex.Transaction,
  runs: readonly DbRunRow[],
  nodes: NodeDirectory,
): Promise<Map<number, string>> {
  const ids = new Set(runs.flatMap(run => run.parent_job_id ?? []));
  const keys = rowsOf(
    tx,
    { id: 'integer' },
    [...ids].map(id => ({ id })),
  );
  const rows = ids.size
    ? await select<{ id: number; namespace: string; name: string }>(
        tx,
        `select n.id, n.namespace, n.name
         from ${keys.sql} join nodes n on n.id = x.id`,
        keys.bindings,
      )
    : [];
  return new Map(
    rows.map(({ id, namespace, name }) => {
      const text = keyText({ type: 'job', namespace, name });
      nodes.add(text, id);
      return [id, text];
    }),
  );
}
