import type {
  CiResult,
  Deployment,
  DriftResult,
  Page,
  QualityResult,
} from '@waymark/plugin-mlops-common';
import type { DriftRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import {
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { DbReportRow, ReportType } from '../database/tables';
import { readReports, reportKey } from './readReports';
import { parseRecord } from './parseRecord';
import type { SourceRanking } from './sourceRanking';
import { toCiResult, toDeployment, toQualityResult } from './toReports';

/** What every list of reports needs. */
export interface ListReportsOptions {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  page: PageRequest;
}

/** Where which version serves, the newest first. */
export async function listDeployments(
  options: ListReportsOptions,
): Promise<Page<Deployment>> {
  return listReports(options, 'deployment', toDeployment);
}

/** Outcomes of validation suites, the newest first. */
export async function listQuality(
  options: ListReportsOptions,
): Promise<Page<QualityResult>> {
  return listReports(options, 'quality', toQualityResult);
}

/** CI results, the newest first. */
export async function listCi(
  options: ListReportsOptions,
): Promise<Page<CiResult>> {
  return listReports(options, 'ci', toCiResult);
}

/**
 * Drift by metric, the newest first. A report carries many metrics, so the
 * cursor also says which metric of a report came last.
 */
export async function listDrift(
  options: ListReportsOptions,
): Promise<Page<DriftResult>> {
  const { knex, ranking, entityRef, page } = options;
  const after = decodeCursor('drift', page.cursor, [
    'text',
    'text',
    'text',
    'count',
  ]);
  const rows = await readReports({
    knex,
    entityRef,
    type: 'drift',
    // A report without metrics would only shorten the page.
    limit: page.limit + 2,
    after: after?.slice(0, 3),
    inclusive: true,
  });

  const results = rows.flatMap((row, rowIndex) => {
    const record = parseRecord<DriftRecord>(row.data);
    const taken = rowIndex === 0 && after && isSame(row, after);
    return record.metrics.flatMap((metric, index) =>
      taken && index <= Number(after[3])
        ? []
        : [
            {
              key: [...reportKey(row), index],
              item: {
                at: row.at,
                metric: metric.metric,
                value: metric.value,
                threshold: metric.threshold,
                state: metric.state,
                column: metric.column,
                url: record.url,
                source: ranking.link(row.source_id, record.url),
              },
            },
          ],
    );
  });
  const wanted = results.slice(0, page.limit);
  const lastRow = rows.at(-1);
  const next =
    results.length > page.limit
      ? wanted.at(-1)?.key
      : rows.length === page.limit + 2 &&
        lastRow && [...reportKey(lastRow), Number.MAX_SAFE_INTEGER];
  return {
    items: wanted.map(result => result.item),
    pageInfo: next ? { nextCursor: encodeCursor('drift', next) } : {},
  };
}

function isSame(row: DbReportRow, key: unknown[]): boolean {
  return reportKey(row).every((part, index) => part === key[index]);
}

async function listReports<TItem>(
  options: ListReportsOptions,
  type: ReportType,
  toItem: (row: DbReportRow, ranking: SourceRanking) => TItem,
): Promise<Page<TItem>> {
  const { knex, ranking, entityRef, page } = options;
  const rows = await readReports({
    knex,
    entityRef,
    type,
    limit: page.limit + 1,
    after: decodeCursor(type, page.cursor, ['text', 'text', 'text']),
  });
  const wanted = rows.slice(0, page.limit);
  const last = wanted.at(-1);
  return {
    items: wanted.map(row => toItem(row, ranking)),
    pageInfo:
      last && rows.length > page.limit
        ? { nextCursor: encodeCursor(type, reportKey(last)) }
        : {},
  };
}
