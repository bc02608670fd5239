import type { Knex } from 'knex';
import type { CursorKey } from '@waymark/plugin-openapi-operations-node';
import type { DbReportRow, ReportType } from '../database/tables';

/** The keys of a report, in the order reports are listed by. */
export type ReportKey = [at: string, sourceId: string, reportId: string];

/** Reports about an entity, the newest first, after a key or from it on. */
export async function readReports(options: {
  knex: Knex;
  entityRef: string;
  type: ReportType;
  limit: number;
  after?: CursorKey[];
  /** True to begin with the report of the key itself. */
  inclusive?: boolean;
}): Promise<DbReportRow[]> {
  const { knex, entityRef, type, limit, after, inclusive } = options;
  return knex('source_objects as o')
    .join('reports as r', join =>
      join
        .on('r.source_id', 'o.source_id')
        .andOn('r.kind', 'o.kind')
        .andOn('r.object_id', 'o.object_id'),
    )
    .where({ 'o.entity_ref': entityRef, 'r.type': type })
    .modify(query => {
      if (after) {
        query.whereRaw(
          `(r.at, r.source_id, r.report_id) ${inclusive ? '<=' : '<'} (?, ?, ?)`,
          [...after],
        );
      }
    })
    .orderBy([
      { column: 'r.at', order: 'desc' },
      { column: 'r.source_id', order: 'desc' },
      { column: 'r.report_id', order: 'desc' },
    ])
    .limit(limit)
    .select('r.*');
}

/** The keys of a row. */
export function reportKey(row: DbReportRow): ReportKey {
  return [row.at, row.source_id, row.report_id];
}
