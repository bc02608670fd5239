import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { forUpdate, rowsOf, select } from '../../database/rowsOf';
import { EDGE_FLAG } from '../../database/tables';
import { compareEdges, type EdgeKey, type Transition } from './transitions';

const KEY = { from_id: 'integer', kind: 'smallint', to_id: 'integer' } as const;
const ON_KEY =
  'e.from_id = x.from_id and e.kind = x.kind and e.to_id = x.to_id';

/**
 * Makes edges what their evidence says, after evidence became active or
 * ceased to be:
 *
 * ```
 *   evidence 7 (active)   ──┐
 *   evidence 9 (ended)    ──┼── edge 12 -> 31   flags = who says so of those
 *   evidence 11 (active)  ──┘                   that are active
 * ```
 *
 * Rows of edges are locked in order, and only then is their evidence read: a
 * writer who waited for the lock sees what the one before it did, and one who
 * is yet to come will see this. So the flags are exact, whoever comes first.
 * @param changed ids of evidence that became active or ended
 * @returns what became of edges; their ends are yet to be told, see settleNodes
 */
export async function applyEvidence(
  tx: Knex.Transaction,
  changed: Iterable<number>,
  now: number,
): Promise<Transition[]> {
  const edges = new Map<string, EdgeKey>();
  for (const chunk of chunked([...new Set(changed)])) {
    const rows = rowsOf(
      tx,
      { id: 'integer' },
      chunk.map(id => ({ id })),
    );
    const found = await select<EdgeKey>(
      tx,
      `select distinct e.from_id, e.kind, e.to_id
       from ${rows.sql} join evidence_edges e on e.evidence_id = x.id
       where e.from_id <> e.to_id`,
      rows.bindings,
    );
    found.forEach(edge =>
      edges.set(`${edge.from_id} ${edge.kind} ${edge.to_id}`, edge),
    );
  }
  return judgeEdges(tx, [...edges.values()], now);
}

/** Makes the flags of edges what their evidence says. */
export async function judgeEdges(
  tx: Knex.Transaction,
  keys: readonly EdgeKey[],
  now: number,
): Promise<Transition[]> {
  const transitions: Transition[] = [];
  for (const chunk of chunked([...keys].sort(compareEdges), 5000)) {
    transitions.push(...(await judgeChunk(tx, chunk, now)));
  }
  return transitions;
}

async function judgeChunk(
  tx: Knex.Transaction,
  keys: readonly EdgeKey[],
  now: number,
): Promise<Transition[]> {
  const rows = rowsOf(tx, KEY, keys);
  await tx.raw(
    `insert into edges (from_id, kind, to_id, flags, changed_at)
     select from_id, kind, to_id, 0, ${Math.trunc(now)} from ${rows.sql} where true
     on conflict (from_id, kind, to_id) do nothing`,
    rows.bindings,
  );
  const locked = await select<EdgeKey & { flags: number }>(
    tx,
    `select e.from_id, e.kind, e.to_id, e.flags from ${rows.sql}
     join edges e on ${ON_KEY}
     order by e.from_id, e.kind, e.to_id ${forUpdate(tx, 'e')}`,
    rows.bindings,
  );
  const said = await select<
    EdgeKey & { observed: number; declared: number; direct: number }
  >(
    tx,
    `select e.from_id, e.kind, e.to_id,
       max(case when v.origin = 'run' then 1 else 0 end) as observed,
       max(case when v.origin = 'run' then 0 else 1 end) as declared,
       min(case when e.direct then 1 else 0 end) as direct
     from ${rows.sql} join evidence_edges e on ${ON_KEY}
     join evidence v on v.id = e.evidence_id and v.active
     group by e.from_id, e.kind, e.to_id`,
    rows.bindings,
  );
  const keyOf = (edge: EdgeKey) => `${edge.from_id} ${edge.kind} ${edge.to_id}`;
  const flags = new Map(
    said.map(edge => [
      keyOf(edge),
      Number(edge.observed) * EDGE_FLAG.observed +
        Number(edge.declared) * EDGE_FLAG.declared +
        Number(edge.direct) * EDGE_FLAG.direct,
    ]),
  );
  const transitions = locked
    .map(edge => ({
      from_id: edge.from_id,
      kind: edge.kind,
      to_id: edge.to_id,
      before: edge.flags,
      after: flags.get(keyOf(edge)) ?? 0,
    }))
    .filter(({ before, after }) => before !== after);
  if (transitions.length > 0) {
    const update = rowsOf(tx, { ...KEY, after: 'smallint' }, transitions);
    await tx.raw(
      `update edges as e set flags = x.after, changed_at = ${Math.trunc(now)}
       from ${update.sql} where ${ON_KEY}`,
      update.bindings,
    );
  }
  return transitions;
}
