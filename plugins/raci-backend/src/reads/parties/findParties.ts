import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Place } from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { PartyRow } from '../../database/tables';
import {
  DUTY_COUNT_COLUMNS,
  type DutyCountsRow,
  joinDutyCounts,
} from './dutyCounts';

/** Which parties are asked for. */
export interface PartyConditions {
  words: string[];
  kinds?: string[];
  states?: string[];
}

/** A party with what it carries, where that was asked for. */
export type FoundPartyRow = PartyRow &
  Partial<DutyCountsRow> & {
    /** How many were found in all, where counting them costs nothing. */
    total?: number | string;
  };

/**
 * Parties that a cell names, from a place on: by name (`words` begins with
 * it), or the ones with the most cells first.
 */
export async function findParties(
  knex: Knex,
  options: {
    conditions: PartyConditions;
    sort: 'duties' | 'name';
    /** Whether what they carry is asked for; always with that order. */
    counts: boolean;
    place: Place;
    limit: number;
  },
): Promise<FoundPartyRow[]> {
  const { sort, counts, place, limit } = options;
  const columns = ['p.*', ...DUTY_COUNT_COLUMNS];
  if (sort === 'name' && !counts) {
    return byName(knex, options);
  }
  if (sort === 'name') {
    // Only those of the page are counted.
    return joinDutyCounts(knex.from(byName(knex, options).as('p')), knex)
      .orderBy(['p.words', 'p.party_ref'])
      .select<FoundPartyRow[]>(columns);
  }
  const query = joinDutyCounts(knex.from('parties as p'), knex);
  whereParties(query, knex, options.conditions);
  if (place.keys) {
    const [n, ref] = place.keys;
    query.whereRaw('(c.n < ? or (c.n = ? and p.party_ref >= ?))', [n, n, ref]);
  }
  return query
    .orderBy([{ column: 'c.n', order: 'desc' }, { column: 'p.party_ref' }])
    .offset(place.skip)
    .limit(limit)
    .select<FoundPartyRow[]>(...columns, knex.raw('count(*) over () as total'));
}

function byName(
  knex: Knex,
  options: { conditions: PartyConditions; place: Place; limit: number },
): Knex.QueryBuilder {
  const { conditions, place, limit } = options;
  const query = whereNamed(knex.from('parties as p'), knex);
  whereParties(query, knex, conditions);
  if (place.keys) {
    query.whereRaw('(p.words, p.party_ref) >= (?, ?)', place.keys);
  }
  return query
    .orderBy(['p.words', 'p.party_ref'])
    .offset(place.skip)
    .limit(limit)
    .select('p.*');
}

/** How many parties there are in all, beside a page of them by name. */
export async function countParties(
  knex: Knex,
  conditions: PartyConditions,
): Promise<number> {
  const query = whereNamed(knex.from('parties as p'), knex);
  whereParties(query, knex, conditions);
  const [{ n }] = await query.count<{ n: number | string }[]>('* as n');
  return Number(n);
}

/** Parties are kept when nothing names them any more. */
function whereNamed(query: Knex.QueryBuilder, knex: Knex): Knex.QueryBuilder {
  return query.whereExists(
    knex('cells as c')
      .whereRaw('c.party_ref = p.party_ref')
      .select(knex.raw('1')),
  );
}

function whereParties(
  query: Knex.QueryBuilder,
  knex: Knex,
  { words, kinds, states }: PartyConditions,
): void {
  for (const word of words) {
    query.whereRaw(
      isPostgres(knex) ? 'strpos(p.words, ?) > 0' : 'instr(p.words, ?) > 0',
      [word],
    );
  }
  if (kinds?.length) {
    query.whereIn('p.kind', kinds);
  }
  if (states?.length) {
    query.whereIn('p.state', states);
  }
}
