import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { selectRows } from '../queries/ids';
import { readNames } from '../queries/readNodes';
import type { Side } from '../types';

/** Stands for every column: a dependency of the data as a whole. */
export const ANY_FIELD = '*';

/** A column of a canonical node. */
export interface FieldRef {
  node: number;
  field: string;
}

/** That a column was made from another. */
export interface StoredColumnEdge {
  from: FieldRef;
  to: FieldRef;
  type: string | null;
  subtype: string | null;
  description: string | null;
  masking: boolean | number | null;
}

type Row = Omit<StoredColumnEdge, 'from' | 'to'> & {
  from_node: number;
  from_field: string;
  to_node: number;
  to_field: string;
};

/**
 * What some columns were made from, or what was made from them, as the newest
 * statement of each job or dataset says. `*` is every column of a node.
 */
export async function readColumnEdges(
  knex: Knex,
  options: { fields: readonly FieldRef[]; side: Side; limit: number },
): Promise<StoredColumnEdge[]> {
  const { fields, side, limit } = options;
  const names = await readNames(knex, [
    ...new Set(fields.map(field => field.node)),
  ]);
  const named = fields.flatMap(({ node, field }) =>
    names
      .filter(name => name.canonical === node)
      .map(({ id }) => [id, field] as const),
  );
  const [own, ownField] =
    side === 'upstream' ? ['to_id', 'to_field'] : ['from_id', 'from_field'];
  const relation = isPostgres(knex)
    ? `(select (value->>0)::int as id, value->>1 as field
        from json_array_elements(?::json) as k(value)) as f`
    : `(select json_extract(value, '$[0]') as id, json_extract(value, '$[1]') as field
        from json_each(?)) as f`;
  const rows = await selectRows<Row>(
    knex,
    `select distinct coalesce(a.canonical_id, a.id) as from_node, e.from_field,
       coalesce(b.canonical_id, b.id) as to_node, e.to_field,
       e.type, e.subtype, e.description, e.masking
     from ${relation}
     join column_edges e on e.${own} = f.id
       and (e.${ownField} = f.field or f.field = '${ANY_FIELD}' or e.${ownField} = '${ANY_FIELD}')
     join column_sources s on s.node_id = e.to_id and s.hash = e.hash
     join nodes a on a.id = e.from_id
     join nodes b on b.id = e.to_id
     limit ?`,
    [JSON.stringify(named), limit],
  );
  return rows.map(row => ({
    from: { node: row.from_node, field: row.from_field },
    to: { node: row.to_node, field: row.to_field },
    type: row.type,
    subtype: row.subtype,
    description: row.description,
    masking: row.masking,
  }));
}
