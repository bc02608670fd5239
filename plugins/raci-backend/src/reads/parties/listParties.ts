import { cutPage, readPlace } from '@waymark/plugin-openapi-operations-node';
import type {
  Page,
  PartiesQuery,
  PartyDuties,
} from '@waymark/plugin-raci-common';
import type { Access } from '../access/readAccess';
import { wordsOf } from '../conditions/readSubjectFilter';
import type { ReadContext } from '../context';
import { countVisible } from './countVisible';
import { toDutyCounts } from './dutyCounts';
import {
  countParties,
  findParties,
  type FoundPartyRow,
  type PartyConditions,
} from './findParties';

/**
 * Parties and how much each carries, directly: what a person has through a
 * group is counted with the group.
 *
 * Who may read only some entities gets the parties that carry something on
 * those, counts of just those, and the list by name whatever they ask for: its
 * order by duties would tell of the others.
 */
export async function listParties(
  context: ReadContext,
  options: { query: PartiesQuery & { limit: number }; access: Access },
): Promise<Page<PartyDuties>> {
  const { knex } = context;
  const { query, access } = options;
  const { kind, state, cursor, limit } = query;
  const sort = access.seesAll ? (query.sort ?? 'duties') : 'name';
  const list = `parties ${sort}`;
  const place = readPlace(list, cursor, [
    sort === 'duties' ? 'count' : 'text',
    'text',
  ]);
  const conditions: PartyConditions = {
    words: wordsOf(query.q),
    kinds: kind,
    states: state,
  };
  const counts = cursor === undefined && access.seesAll;
  const [rows, total] = await Promise.all([
    findParties(knex, {
      conditions,
      sort,
      counts: access.seesAll,
      place,
      limit: limit + 1,
    }),
    counts && sort === 'name' ? countParties(knex, conditions) : undefined,
  ]);
  const show = await shower(context, rows.slice(0, limit), access);
  return {
    ...cutPage({
      list,
      place,
      limit,
      rows,
      keysOf: row => [
        sort === 'duties' ? Number(row.n) : row.words,
        row.party_ref,
      ],
      show,
    }),
    ...(counts && { totalItems: total ?? Number(rows[0]?.total ?? 0) }),
  };
}

/** How rows are shown to who sees all, or some, of the entities. */
async function shower(
  { knex }: ReadContext,
  page: readonly FoundPartyRow[],
  access: Access,
): Promise<(row: FoundPartyRow) => PartyDuties | undefined> {
  const describe = ({ party_ref: ref, title, state }: FoundPartyRow) => ({
    ref,
    ...(title !== null && { title }),
    state,
  });
  if (access.seesAll) {
    return row => ({ ...describe(row), ...toDutyCounts(row) });
  }
  const { counts, atLeast } = await countVisible(knex, {
    parties: page.map(row => row.party_ref),
    access,
  });
  return row => {
    const counted = counts.get(row.party_ref);
    return (
      counted && {
        ...describe(row),
        ...counted,
        ...(atLeast && { atLeast }),
      }
    );
  };
}
