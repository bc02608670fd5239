import { parseEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';

/** Refs of one statement. */
const CHUNK = 300;

/** What people call a party or an entity; its name in the ref without more. */
export type NameOf = (ref: string) => string;

/** Titles of parties and of entities, as the tables know them. */
export async function readNames(
  knex: Knex,
  refs: readonly string[],
): Promise<NameOf> {
  const names = new Map<string, string>();
  const wanted = [...new Set(refs)];
  for (let start = 0; start < wanted.length; start += CHUNK) {
    const part = wanted.slice(start, start + CHUNK);
    const parties: { ref: string; title: string | null }[] = await knex(
      'parties',
    )
      .whereIn('party_ref', part)
      .select({ ref: 'party_ref', title: 'title' });
    const subjects: { ref: string; title: string | null }[] = await knex(
      'subjects',
    )
      .whereIn('entity_ref', part)
      .select({ ref: 'entity_ref', title: 'title' });
    for (const { ref, title } of [...parties, ...subjects]) {
      if (title) {
        names.set(ref, title);
      }
    }
  }
  return ref => names.get(ref) ?? parseEntityRef(ref).name;
}
