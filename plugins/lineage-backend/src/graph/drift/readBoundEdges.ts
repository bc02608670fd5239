import type { Knex } from 'knex';
import type { DbEdgeRow } from '../../database/tables';
import { oneOfIds, selectRows } from '../queries/ids';
import type { ChangedEdge } from './readDeclared';

/** A place in the order of `edges`. */
export type EdgePlace = [from: number, kind: number, to: number];

/** Nodes and edges that are looked at in one go. */
const NODES = 200;
const EDGES = 1_000;

/** After every edge of a node. */
const LAST_KIND = 100;

/**
 * Observed edges from things that are entities of the catalog, in the order of
 * the edges' key: a bounded part after a place, and where the next one begins
 * (nothing: that was all).
 */
export async function readBoundEdges(
  knex: Knex,
  after: EdgePlace,
): Promise<{ edges: ChangedEdge[]; next?: EdgePlace }> {
  const bound = await selectRows<{ id: number }>(
    knex,
    `select id from nodes
     where entity_ref is not null and canonical_id is null and id >= ?
     order by id limit ?`,
    [after[0], NODES],
  );
  const last = bound.at(-1);
  if (!last) {
    return { edges: [] };
  }
  const condition = oneOfIds(
    knex,
    'from_id',
    bound.map(({ id }) => id),
  );
  const rows = await selectRows<DbEdgeRow>(
    knex,
    `select * from edges
     where ${condition.sql} and (from_id, kind, to_id) > (?, ?, ?)
       and flags in (1, 3, 5, 7)
     order by from_id, kind, to_id limit ?`,
    [...condition.bindings, ...after, EDGES],
  );
  const edges = rows.map(toChangedEdge);
  const end = edges.at(-1);
  if (end && edges.length === EDGES) {
    return { edges, next: [end.from, end.kind, end.to] };
  }
  return bound.length < NODES
    ? { edges }
    : { edges, next: [last.id, LAST_KIND, 0] };
}

/** Edges of some nodes on either side, at most a thousand of each side. */
export async function readEdgesOf(
  knex: Knex,
  ids: readonly number[],
): Promise<ChangedEdge[]> {
  const sides = await Promise.all(
    ['from_id', 'to_id'].map(column => {
      const condition = oneOfIds(knex, column, ids);
      return selectRows<DbEdgeRow>(
        knex,
        `select * from edges where ${condition.sql} and flags <> 0
         order by from_id, kind, to_id limit ?`,
        [...condition.bindings, EDGES],
      );
    }),
  );
  const edges = sides.flat().map(toChangedEdge);
  return [
    ...new Map(
      edges.map(edge => [`${edge.from}:${edge.kind}:${edge.to}`, edge]),
    ).values(),
  ];
}

function toChangedEdge(row: DbEdgeRow): ChangedEdge {
  return {
    from: row.from_id,
    to: row.to_id,
    kind: row.kind,
    flags: row.flags,
    changedAt: Number(row.changed_at),
  };
}
