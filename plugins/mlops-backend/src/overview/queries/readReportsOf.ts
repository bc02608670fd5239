import type { Knex } from 'knex';
import type { DbReportRow, ReportType } from '../../database/tables';
import { unionOf, type ObjectKey } from '../../queries/unionOf';

/** How many of the newest reports of each type are looked at. */
const LIMITS: Record<ReportType, number> = {
  card: 20,
  quality: 60,
  drift: 20,
  ci: 10,
  deployment: 100,
};

/** The newest reports about some objects by type, the newest first. */
export async function readReportsOf(
  knex: Knex,
  objects: ObjectKey[],
): Promise<Record<ReportType, DbReportRow[]>> {
  const types = Object.keys(LIMITS) as ReportType[];
  const rows: DbReportRow[] =
    objects.length > 0
      ? await unionOf(
          knex,
          objects.flatMap(object =>
            types.map(type => reportsOf(knex, object, type)),
          ),
        ).select('*')
      : [];
  rows.sort(newestFirst);
  return Object.fromEntries(
    types.map(type => [
      type,
      rows.filter(row => row.type === type).slice(0, LIMITS[type]),
    ]),
  ) as Record<ReportType, DbReportRow[]>;
}

function reportsOf(
  knex: Knex,
  { source_id, kind, object_id }: ObjectKey,
  type: ReportType,
): Knex.QueryBuilder {
  return knex('reports')
    .where({ source_id, kind, object_id, type })
    .orderBy('at', 'desc')
    .orderBy('report_id', 'desc')
    .limit(LIMITS[type])
    .select('*');
}

/** As the lists of reports are ordered. */
function newestFirst(a: DbReportRow, b: DbReportRow): number {
  for (const key of ['at', 'source_id', 'report_id'] as const) {
    if (a[key] !== b[key]) {
      return a[key] < b[key] ? 1 : -1;
    }
  }
  return 0;
}
