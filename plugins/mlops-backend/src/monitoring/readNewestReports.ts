import type { Knex } from 'knex';
import type { ReportType } from '../database/tables';
import { parseRecord } from '../queries/parseRecord';
import { readReports, reportKey } from '../queries/readReports';

/** A report as it was stored. */
export interface ReadReport<TRecord> {
  sourceId: string;
  at: string;
  record: TRecord;
}

/** Reports read at a time: one may be a megabyte. */
const CHUNK = 25;

/**
 * Hands out an entity's reports of a type, the newest first, up to a number
 * of reports and of characters.
 *
 * @returns true when there are more
 */
export async function readNewestReports<TRecord>(options: {
  knex: Knex;
  entityRef: string;
  type: ReportType;
  maxReports: number;
  maxCharacters: number;
  onReport: (report: ReadReport<TRecord>) => void;
}): Promise<boolean> {
  const { knex, entityRef, type, maxReports, maxCharacters, onReport } =
    options;
  let after: ReturnType<typeof reportKey> | undefined;
  let characters = 0;
  for (let read = 0; read < maxReports; read += CHUNK) {
    const rows = await readReports({
      knex,
      entityRef,
      type,
      limit: CHUNK + 1,
      after,
    });
    for (const row of rows.slice(0, CHUNK)) {
      characters += row.data.length;
      onReport({
        sourceId: row.source_id,
        at: row.at,
        record: parseRecord<TRecord>(row.data),
      });
      after = reportKey(row);
    }
    if (rows.length <= CHUNK) {
      return false;
    }
    if (characters > maxCharacters) {
      return true;
    }
  }
  return true;
}
