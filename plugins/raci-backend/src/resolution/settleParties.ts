import { chunked, readRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { CellRow } from '../database/tables';
import type { Parties } from '../parties';
import type { Resolver } from './types';

/** Parties whose subjects are looked for at a time: a group may have thousands. */
const AT_ONCE = 100;

/**
 * Resolves those who name somebody that left, came back, or whose group
 * became empty or is not so any more. A party stays marked until all were
 * resolved, so that nobody is forgotten when this ends half way.
 */
export async function settleParties(options: {
  knex: Knex;
  resolver: Pick<Resolver, 'resolve'>;
  parties: Parties;
  signal: AbortSignal;
}): Promise<void> {
  const { knex, resolver, parties, signal } = options;
  for (const some of chunked(await parties.unsettled(), AT_ONCE)) {
    const cells = await readRows<CellRow>(knex, {
      table: 'cells',
      column: 'party_ref',
      values: some.map(party => party.party_ref),
      columns: ['entity_ref'],
    });
    const subjects = new Set(cells.map(cell => cell.entity_ref));
    await resolver.resolve([...subjects], { signal });
    await parties.settled(some);
  }
}
