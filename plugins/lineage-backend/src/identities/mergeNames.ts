import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import { judgeEdges } from '../store/edges/applyEvidence';
import type { EdgeKey, Transition } from '../store/edges/transitions';
import { readComponents } from './readComponents';
import { findRepresentatives } from './representative';

/** A name whose canonical node becomes another. */
interface Move {
  id: number;
  before: number;
  after: number;
}

/**
 * Makes names one, or parts them, after their aliases or bindings changed:
 *
 * ```
 *   evidence_edges   raw 5 -> 9   canonical 5 -> 9      5 and 7 become one,
 *                    raw 7 -> 9   canonical 7 -> 9      called 7
 *                          ▼
 *                    raw 5 -> 9   canonical 7 -> 9      edge 5 -> 9 goes,
 *                    raw 7 -> 9   canonical 7 -> 9      edge 7 -> 9 has both
 * ```
 *
 * What was named stays beside what it is called, so parting them again is the
 * same step with other representatives. The caller has the graph's lock alone.
 * @param ids nodes whose aliases or bindings changed
 * @returns what became of edges, and the nodes to be refreshed
 */
export async function mergeNames(
  tx: Knex.Transaction,
  ids: Iterable<number>,
  now: number,
): Promise<{ transitions: Transition[]; refresh: number[] }> {
  const components = await readComponents(tx, ids);
  const representatives = findRepresentatives(components);
  const moves = [...representatives]
    .map(([id, after]) => ({
      id,
      before: components.canonical.get(id)!,
      after,
    }))
    .filter(({ before, after }) => before !== after);
  const refresh = components.nodes.map(({ id }) => id);
  if (moves.length === 0) {
    return { transitions: [], refresh };
  }
  const edges = new Map<string, EdgeKey>();
  for (const chunk of chunked(moves)) {
    await moveNames(tx, chunk);
    for (const edge of [
      ...(await moveEnds(tx, 'from', chunk)),
      ...(await moveEnds(tx, 'to', chunk)),
    ]) {
      if (edge.from_id !== edge.to_id) {
        edges.set(`${edge.from_id} ${edge.kind} ${edge.to_id}`, edge);
      }
    }
  }
  await tx('graph_state').where({ id: 1 }).increment('identities', 1);
  return {
    transitions: await judgeEdges(tx, [...edges.values()], now),
    refresh,
  };
}

async function moveNames(
  tx: Knex.Transaction,
  moves: readonly Move[],
): Promise<void> {
  const rows = rowsOf(tx, { id: 'integer', after: 'integer' }, moves);
  await tx.raw(
    `update nodes set canonical_id = nullif(x.after, x.id)
     from ${rows.sql} where nodes.id = x.id`,
    rows.bindings,
  );
}

/** @returns the edges as they were and as they are */
async function moveEnds(
  tx: Knex.Transaction,
  end: 'from' | 'to',
  moves: readonly Move[],
): Promise<EdgeKey[]> {
  const rows = rowsOf(
    tx,
    { id: 'integer', before: 'integer', after: 'integer' },
    moves,
  );
  const edgesAt = (place: 'before' | 'after') =>
    select<EdgeKey>(
      tx,
      `select distinct e.from_id, e.kind, e.to_id
       from ${rows.sql} join evidence_edges e
       on e.${end}_id = x.${place} and e.raw_${end} = x.id`,
      rows.bindings,
    );
  const before = await edgesAt('before');
  await tx.raw(
    `update evidence_edges set ${end}_id = x.after
     from ${rows.sql}
     where evidence_edges.${end}_id = x.before
       and evidence_edges.raw_${end} = x.id`,
    rows.bindings,
  );
  return [...before, ...(await edgesAt('after'))];
}
