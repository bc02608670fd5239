import type { Knex } from 'knex';
import type { StoredResolution } from '../database/tables';

/** What a store holds, in lines that a test can read. */
export function readStore(knex: Knex) {
  const rowsOf = (table: string, entityRef: string) =>
    knex(table).where('entity_ref', entityRef);
  return {
    /** Cells of an entity: `activity role party level`. */
    cells: async (entityRef: string): Promise<string[]> =>
      (
        await rowsOf('cells', entityRef).orderBy([
          'activity',
          'role',
          'party_ref',
        ])
      ).map(row =>
        [row.activity, row.role, row.party_ref, row.origin_level].join(' '),
      ),
    /** Gaps of an entity: `activity code role party`. */
    gaps: async (entityRef: string): Promise<string[]> =>
      (
        await rowsOf('gaps', entityRef).orderBy([
          'activity',
          'code',
          'role',
          'party_ref',
        ])
      ).map(row =>
        [row.activity, row.code, row.role, row.party_ref].join(' ').trim(),
      ),
    /** All history: `entity change activity role party`. */
    history: async (): Promise<string[]> =>
      (await knex('history').orderBy('id')).map(row =>
        [
          row.entity_ref,
          row.change,
          row.activity,
          row.role,
          row.party_ref,
        ].join(' '),
      ),
    /** Parties: `ref state title`. */
    parties: async (): Promise<string[]> =>
      (await knex('parties').orderBy('party_ref')).map(row =>
        [row.party_ref, row.state, row.title ?? '-'].join(' '),
      ),
    /** What a page of the matrix shows of an entity. */
    stored: async (entityRef: string): Promise<StoredResolution> =>
      JSON.parse((await rowsOf('subjects', entityRef).first()).resolved),
    /** Every row there is, for comparing. */
    everything: async (): Promise<string[][]> => {
      const rows: string[][] = [];
      for (const table of [
        'subjects',
        'cells',
        'gaps',
        'sources',
        'parties',
        'history',
      ]) {
        const found: object[] = await knex(table);
        rows.push(found.map(row => JSON.stringify(row)).sort());
      }
      return rows;
    },
  };
}
