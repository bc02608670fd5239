import type { Knex } from 'knex';
import type { Side, StoredEdge } from '../types';
import { type EdgeBranch, inBranch } from '../walk/edgeBranches';
import { inParts } from './inParts';
import { keptIds, oneOfIds, selectRows } from './ids';

/**
 * All edges of some nodes on one side, no more than `limit`; for nodes whose
 * lists are short, or wanted whole.
 */
export async function readSteps(
  knex: Knex,
  options: {
    ids: readonly number[];
    side: Side;
    branches: readonly EdgeBranch[];
    limit: number;
    /** Nodes that the other ends are among; any without. */
    among?: readonly number[];
  },
): Promise<StoredEdge[]> {
  const { ids, side, branches, limit } = options;
  const [own, other] =
    side === 'upstream' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  const among = options.among && keptIds(knex, other, options.among);
  const parts = await inParts(knex, ids, async part => {
    const lists = branches.map(branch => {
      const condition = oneOfIds(knex, own, part);
      return {
        sql: `select from_id as "from", to_id as "to", kind, flags from edges
          where ${condition.sql} and ${inBranch('kind', branch)} and ${branch.directOnly ? 'flags >= 4' : 'flags <> 0'}
            ${among ? `and ${among.sql}` : ''}`,
        bindings: [...condition.bindings, ...(among?.bindings ?? [])],
      };
    });
    return selectRows<StoredEdge>(
      knex,
      `${lists.map(list => list.sql).join(' union all ')} limit ?`,
      [...lists.flatMap(list => list.bindings), limit],
    );
  });
  return parts.flat().slice(0, limit);
}

/**
 * How many edges {@link readSteps} would read, about: of large sets the first
 * thousand stand for the rest.
 */
export async function countSteps(
  knex: Knex,
  options: {
    ids: readonly number[];
    side: Side;
    granularity: 'asset' | 'job';
  },
): Promise<number> {
  const { ids, side, granularity } = options;
  const sample = ids.slice(0, 1_000);
  const column = `${granularity}_${side === 'upstream' ? 'up' : 'down'}`;
  const condition = oneOfIds(knex, 'id', sample);
  const [row] = await selectRows<{ total: number | string | null }>(
    knex,
    `select sum(${column}) as total from nodes where ${condition.sql}`,
    condition.bindings,
  );
  return (Number(row?.total ?? 0) * ids.length) / Math.max(1, sample.length);
}
