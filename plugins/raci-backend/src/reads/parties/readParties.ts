import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { PartyRow } from '../../database/tables';
import type { KnownParties } from '../../resolution/types';
import type { ReadContext } from '../context';

/** What is known of some parties, those that no stored cell names too. */
export async function readParties(
  { knex, parties }: Pick<ReadContext, 'knex' | 'parties'>,
  refs: Iterable<string>,
): Promise<KnownParties> {
  const wanted = [...new Set(refs)];
  const rows = await readRows<PartyRow>(knex, {
    table: 'parties',
    column: 'party_ref',
    values: wanted,
  });
  const found: KnownParties = new Map(
    rows.map(({ party_ref, state, title, kind }) => [
      party_ref,
      { state, kind, ...(title !== null && { title }) },
    ]),
  );
  const rest = wanted.filter(ref => !found.has(ref));
  if (rest.length > 0) {
    for (const [ref, known] of await parties.look(rest)) {
      found.set(ref, known);
    }
  }
  return found;
}
