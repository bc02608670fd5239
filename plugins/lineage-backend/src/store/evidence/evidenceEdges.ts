import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import { EDGE_KIND } from '../../database/tables';
import { deriveEdges } from '../../ingest/deriveEdges';
import type { Claims, EdgeClaim } from '../../ingest/types';
import type { NodeDirectory } from '../nodes/resolveNodes';

/** Evidence that has just come to be, and what it claims. */
export interface NewEvidence {
  id: number;
  claims: Claims;
  /** Key text of the job that it is about, where it is about one. */
  job: string | undefined;
}

/** Edges of one statement; one event may amount to 50,000. */
const CHUNK = 5000;

/**
 * Writes which edges new evidence amounts to, as it named their ends and as
 * they are called canonically. The caller has the graph's lock.
 */
export async function writeEvidenceEdges(
  tx: Knex.Transaction,
  evidence: readonly NewEvidence[],
  nodes: NodeDirectory,
): Promise<void> {
  let waiting: { id: number; edge: EdgeClaim }[] = [];
  const write = async (chunk: typeof waiting) =>
    insertEdges(
      tx,
      chunk.map(({ id, edge }) => ({
        evidence_id: id,
        raw_from: nodes.id(edge.from),
        raw_to: nodes.id(edge.to),
        kind: EDGE_KIND[edge.kind],
        direct: edge.direct,
      })),
    );
  for (const { id, claims, job } of evidence) {
    for (const edge of deriveEdges(claims, job)) {
      waiting.push({ id, edge });
      if (waiting.length === CHUNK) {
        await write(waiting);
        waiting = [];
      }
    }
  }
  await write(waiting);
}

async function insertEdges(
  tx: Knex.Transaction,
  edges: readonly {
    evidence_id: number;
    raw_from: number;
    raw_to: number;
    kind: number;
    direct: boolean;
  }[],
): Promise<void> {
  if (edges.length === 0) {
    return;
  }
  const canonical = await findCanonical(
    tx,
    edges.flatMap(({ raw_from, raw_to }) => [raw_from, raw_to]),
  );
  const rows = rowsOf(
    tx,
    {
      evidence_id: 'integer',
      raw_from: 'integer',
      raw_to: 'integer',
      kind: 'smallint',
      from_id: 'integer',
      to_id: 'integer',
      direct: 'boolean',
    },
    edges.map(edge => ({
      ...edge,
      from_id: canonical.get(edge.raw_from),
      to_id: canonical.get(edge.raw_to),
    })),
  );
  await tx.raw(
    `insert into evidence_edges
     (evidence_id, raw_from, raw_to, kind, from_id, to_id, direct)
     select evidence_id, raw_from, raw_to, kind, from_id, to_id, direct
     from ${rows.sql} where true
     on conflict (evidence_id, kind, raw_from, raw_to) do nothing`,
    rows.bindings,
  );
}

/** The canonical id of each node. */
export async function findCanonical(
  tx: Knex.Transaction,
  ids: Iterable<number>,
): Promise<Map<number, number>> {
  const canonical = new Map<number, number>();
  for (const chunk of chunked([...new Set(ids)], 10_000)) {
    const rows = rowsOf(
      tx,
      { id: 'integer' },
      chunk.map(id => ({ id })),
    );
    const found = await select<{ id: number; canonical: number }>(
      tx,
      `select n.id, coalesce(n.canonical_id, n.id) as canonical
       from ${rows.sql} join nodes n on n.id = x.id`,
      rows.bindings,
    );
    found.forEach(row => canonical.set(row.id, row.canonical));
  }
  return canonical;
}
