import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { StoredEdge } from '../types';
import { type EdgeBranch, kindsOf } from '../walk/edgeBranches';
import { pgArray, selectRows } from './ids';

/** The edges between some pairs of nodes, each looked up in the primary key. */
export async function readPairs(
  knex: Knex,
  options: {
    pairs: readonly (readonly [from: number, to: number])[];
    branches: readonly EdgeBranch[];
  },
): Promise<StoredEdge[]> {
  const { pairs, branches } = options;
  if (pairs.length === 0) {
    return [];
  }
  const kinds = [...new Set(branches.flatMap(kindsOf))].join(', ');
  const where = (a: string, b: string) =>
    `e.from_id = ${a} and e.to_id = ${b} and e.kind in (${kinds}) and e.flags <> 0`;
  const columns = 'from_id as "from", to_id as "to", kind, flags';
  return isPostgres(knex)
    ? selectRows<StoredEdge>(
        knex,
        `select ${columns} from unnest(?::int[], ?::int[]) as f(a, b)
         cross join lateral (
           select * from edges e where ${where('f.a', 'f.b')} offset 0
         ) as e`,
        [
          pgArray(pairs.map(([from]) => from)),
          pgArray(pairs.map(([, to]) => to)),
        ],
      )
    : selectRows<StoredEdge>(
        knex,
        `select ${columns} from json_each(?) as f join edges e
         on ${where("json_extract(f.value, '$[0]')", "json_extract(f.value, '$[1]')")}`,
        [JSON.stringify(pairs)],
      );
}
