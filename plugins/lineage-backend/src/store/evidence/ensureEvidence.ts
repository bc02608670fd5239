import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import type { Claims } from '../../ingest/types';
import { compare } from '../facets/writeFacets';
import type { NodeDirectory } from '../nodes/resolveNodes';
import { writeEvidenceEdges } from './evidenceEdges';
import { namesOf } from './namesOf';

/** What all runs of one job with the same claims have in common. */
export interface Shape {
  /** Id of the job and digest of the claims. */
  key: string;
  /** Key text of the job. */
  job: string;
  jobId: number;
  hash: string;
  /** The claims as `evidence.claims` has them. */
  text: string;
  claims: Claims;
}

const COLUMNS = {
  subject_id: 'integer',
  claims_hash: 'text',
  claims: 'text',
} as const;

/**
 * Finds or makes the evidence of shapes of runs. New evidence is not active
 * and has no times: that comes with its runs, see touchEvidence.
 * @returns ids by `Shape.key`
 */
export async function ensureEvidence(
  tx: Knex.Transaction,
  shapes: readonly Shape[],
  nodes: NodeDirectory,
): Promise<Map<string, number>> {
  if (shapes.length === 0) {
    return new Map();
  }
  const byKey = new Map(shapes.map(shape => [shape.key, shape]));
  const rows = rowsOf(
    tx,
    COLUMNS,
    [...shapes]
      .sort((a, b) => a.jobId - b.jobId || compare(a.hash, b.hash))
      .map(({ jobId, hash, text }) => ({
        subject_id: jobId,
        claims_hash: hash,
        claims: text,
      })),
  );
  type Found = { id: number; subject_id: number; claims_hash: string };
  const keyOf = (row: Found) => `${row.subject_id} ${row.claims_hash}`;
  const made = await select<Found>(
    tx,
    `insert into evidence
     (origin, subject_id, claims_hash, claims, first_seen, last_seen, active)
     select 'run', subject_id, claims_hash, claims, 0, 0, false
     from ${rows.sql} where true
     on conflict (subject_id, claims_hash) where origin = 'run' do nothing
     returning id, subject_id, claims_hash`,
    rows.bindings,
  );
  const ids = new Map(made.map(row => [keyOf(row), row.id]));
  if (made.length > 0) {
    const fresh = made.map(row => {
      const { claims, job } = byKey.get(keyOf(row))!;
      return { id: row.id, claims, job };
    });
    await nodes.resolve(namesOf(fresh.map(({ claims }) => claims)));
    await writeEvidenceEdges(tx, fresh, nodes);
  }
  if (made.length < shapes.length) {
    const known = await select<Found>(
      tx,
      `select v.id, v.subject_id, v.claims_hash
       from ${rows.sql} join evidence v on v.origin = 'run'
       and v.subject_id = x.subject_id and v.claims_hash = x.claims_hash`,
      rows.bindings,
    );
    known.forEach(row => ids.set(keyOf(row), row.id));
  }
  return ids;
}
