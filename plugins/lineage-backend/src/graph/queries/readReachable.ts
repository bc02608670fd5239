import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { LineageNodeType } from '@waymark/plugin-lineage-common';
import { nodeType } from '../shape/toLineageNode';
import type { Side, StoredNode } from '../types';
import { type EdgeBranch, inBranch } from '../walk/edgeBranches';
import { inParts } from './inParts';
import { oneOfIds, selectRows } from './ids';

/**
 * Neighbours of some nodes on one side, all of them. They come as one text of
 * numbers: a hundred thousand rows would take the driver longer than the
 * database.
 */
export async function readReachable(
  knex: Knex,
  options: {
    ids: readonly number[];
    side: Side;
    branches: readonly EdgeBranch[];
  },
): Promise<number[]> {
  const { ids, side, branches } = options;
  const [own, other] =
    side === 'upstream' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  const kinds = branches
    .map(branch => `(${inBranch('kind', branch)})`)
    .join(' or ');
  const parts = await inParts(knex, ids, async part => {
    const condition = oneOfIds(knex, own, part);
    return readIds(
      knex,
      `select distinct ${other} as id from edges
       where ${condition.sql} and (${kinds}) and flags <> 0`,
      condition.bindings,
    );
  });
  return parts.flat();
}

/** Those of some nodes that are of one of some types. */
export async function selectOfTypes(
  knex: Knex,
  ids: readonly number[],
  types: readonly LineageNodeType[],
): Promise<number[]> {
  const conditions = typeConditions(knex, types);
  const parts = await inParts(knex, ids, async part => {
    const condition = oneOfIds(knex, 'id', part);
    return readIds(
      knex,
      `select id from nodes where ${condition.sql} and (${conditions})`,
      condition.bindings,
    );
  });
  return parts.flat();
}

/** A condition on `nodes`, or an alias of it, for types as answers name them. */
export function typeConditions(
  knex: Knex,
  types: readonly LineageNodeType[],
  alias = 'nodes',
): string {
  const [yes, no] = isPostgres(knex) ? ['true', 'false'] : ['1', '0'];
  const dataset = (isModel: string) =>
    `(${alias}.type = 'dataset' and ${alias}.is_model = ${isModel})`;
  const conditions: Record<LineageNodeType, string> = {
    model: dataset(yes),
    dataset: dataset(no),
    job: `${alias}.type = 'job'`,
    endpoint: `${alias}.type = 'endpoint'`,
  };
  return types.map(type => conditions[type]).join(' or ');
}

/** How many of some nodes there are by type and owner. */
export async function countNodes(
  knex: Knex,
  ids: readonly number[],
): Promise<{ type: LineageNodeType; owner: string | null; count: number }[]> {
  const parts = await inParts(knex, ids, async part => {
    const condition = oneOfIds(knex, 'id', part);
    return selectRows<
      Pick<StoredNode, 'type' | 'is_model' | 'owner'> & {
        count: number | string;
      }
    >(
      knex,
      `select type, is_model, owner, count(*) as count from nodes
       where ${condition.sql} group by type, is_model, owner`,
      condition.bindings,
    );
  });
  return parts.flat().map(row => ({
    type: nodeType(row),
    owner: row.owner,
    count: Number(row.count),
  }));
}

async function readIds(
  knex: Knex,
  select: string,
  bindings: string[],
): Promise<number[]> {
  const list = isPostgres(knex)
    ? "string_agg(id::text, ',')"
    : 'group_concat(id)';
  const [row] = await selectRows<{ ids: string | null }>(
    knex,
    `select ${list} as ids from (${select}) as found`,
    bindings,
  );
  return row?.ids ? row.ids.split(',').map(Number) : [];
}
