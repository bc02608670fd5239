import type { ChangeCause } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { HistoryRow } from '../database';

/** All history in lines that a test can read, oldest first. */
export async function readHistory(knex: Knex): Promise<
  {
    /** `entity what track/check before > after direction`. */
    text: string;
    version: string;
    at: number;
    causes: ChangeCause[];
  }[]
> {
  const rows: HistoryRow[] = await knex<HistoryRow>('history').orderBy('id');
  return rows.map(row => ({
    text: [
      row.entity_ref,
      row.what,
      ...[[row.track, row.check_id].filter(Boolean).join('/')].filter(Boolean),
      `${row.before} > ${row.after}`,
      row.direction,
    ].join(' '),
    version: row.version,
    at: Number(row.at),
    causes: JSON.parse(row.causes) as ChangeCause[],
  }));
}
