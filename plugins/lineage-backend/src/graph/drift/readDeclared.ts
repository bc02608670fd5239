import type { Knex } from 'knex';
import { EDGE_FLAG } from '../../database/tables';
import { selectRows } from '../queries/ids';
import type { StoredEdge } from '../types';

/** An edge, and when its flags became what they are (milliseconds). */
export interface ChangedEdge extends StoredEdge {
  changedAt: number;
}

/** A place in the order of the index: when it changed, and which edge. */
export type DeclaredPlace = [
  changedAt: number,
  from: number,
  kind: number,
  to: number,
];

/** Flags of edges that are declared and not observed. */
const DECLARED_ALONE = [
  EDGE_FLAG.declared,
  EDGE_FLAG.declared + EDGE_FLAG.direct,
];

/**
 * Edges that are declared and were never observed, those that wait longest
 * first; read from an index that has no others.
 */
export async function readDeclared(
  knex: Knex,
  { after, limit }: { after?: DeclaredPlace; limit: number },
): Promise<ChangedEdge[]> {
  const lists = DECLARED_ALONE.map(
    (flags, i) => `select * from (
      select from_id, kind, to_id, flags, changed_at from edges
      where flags = ${flags} and flags in (${DECLARED_ALONE.join(', ')})
        ${after ? 'and (changed_at, from_id, kind, to_id) > (?, ?, ?, ?)' : ''}
      order by changed_at, from_id, kind, to_id limit ?
    ) as l${i}`,
  );
  const rows = await selectRows<{
    from_id: number;
    kind: number;
    to_id: number;
    flags: number;
    changed_at: number | string;
  }>(
    knex,
    `select * from (${lists.join(' union all ')}) as declared
     order by changed_at, from_id, kind, to_id limit ?`,
    [...DECLARED_ALONE.flatMap(() => [...(after ?? []), limit]), limit],
  );
  return rows.map(row => ({
    from: row.from_id,
    to: row.to_id,
    kind: row.kind,
    flags: row.flags,
    changedAt: Number(row.changed_at),
  }));
}
