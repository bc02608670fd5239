import { whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import type { RaciRole } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { CellRow } from '../../database/tables';
import type { Access } from '../access/readAccess';
import { originOfRow } from '../entities/originOfRow';
import type { DutyCounts } from './dutyCounts';

/** Most entities that are checked one by one for a page of parties. */
const MAX_CHECKED = 2_000;

type PairRow = Pick<
  CellRow,
  'party_ref' | 'entity_ref' | 'origin_level' | 'origin_ref'
> & { role: RaciRole; n: number | string };

/**
 * What some parties carry on entities that the asker may see; who carries
 * nothing there is absent. Where there are more than 2,000 entities to check,
 * what is counted is the least it is.
 */
export async function countVisible(
  knex: Knex,
  options: { parties: readonly string[]; access: Access },
): Promise<{ counts: Map<string, DutyCounts>; atLeast: boolean }> {
  const { parties, access } = options;
  const counts = new Map<string, DutyCounts>();
  if (parties.length === 0) {
    return { counts, atLeast: false };
  }
  const cells = () => whereIn(knex('cells'), knex, 'party_ref', parties);
  // Entities are asked for a cell, and not cells for their entities: one party
  // may have 70,000, of which 2,000 entities are enough.
  const rows: Pick<CellRow, 'entity_ref'>[] = await knex('subjects as s')
    .whereExists(
      cells().whereRaw('cells.entity_ref = s.entity_ref').select(knex.raw('1')),
    )
    .orderBy('s.entity_ref')
    .limit(MAX_CHECKED + 1)
    .select('s.entity_ref');
  const refs = rows.slice(0, MAX_CHECKED).map(row => row.entity_ref);
  const columns = [
    'party_ref',
    'entity_ref',
    'role',
    'origin_level',
    'origin_ref',
  ];
  const pairs: PairRow[] = await whereIn(cells(), knex, 'entity_ref', refs)
    .groupBy(columns)
    .select(...columns, knex.raw('count(*) as n'));
  const sight = await access.sees(
    pairs.flatMap(pair => [
      pair.party_ref,
      pair.entity_ref,
      ...(pair.origin_ref ? [pair.origin_ref] : []),
    ]),
  );
  const entities = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const { party_ref: party, entity_ref: entity, role, n } = pair;
    if (sight.entity(entity) && sight.party(party, originOfRow(pair))) {
      const counted = counts.get(party) ?? nothing();
      const seen = (entities.get(party) ?? new Set()).add(entity);
      entities.set(party, seen);
      counted.duties[role] += Number(n);
      counted.entities = seen.size;
      counts.set(party, counted);
    }
  }
  return { counts, atLeast: rows.length > MAX_CHECKED };
}

function nothing(): DutyCounts {
  return {
    duties: { responsible: 0, accountable: 0, consulted: 0, informed: 0 },
    entities: 0,
  };
}

function whereIn(
  query: Knex.QueryBuilder,
  knex: Knex,
  column: string,
  values: readonly string[],
): Knex.QueryBuilder {
  const { sql, bindings } = whereKeysIn(
    knex,
    [column],
    values.map(value => [value]),
  );
  return query.whereRaw(sql, bindings);
}
