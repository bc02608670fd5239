import type { DeploymentRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { selectByKeys } from '../database/selectByKeys';
import type { DbReportRow } from '../database/tables';
import { appendToLog, type NewLogRow } from './appendToLog';
import { markGone } from './markGone';
import { completesDeployment, deploymentStatement } from './statements';

/**
 * Records deployments when they are first seen; call it before their rows are
 * written. One that its source describes otherwise than before (another
 * version behind the same endpoint, say) is a deployment of its own, and the
 * one before is over.
 */
export async function recordDeployments(options: {
  tx: Knex.Transaction;
  sourceId: string;
  /** What is about to be written. */
  rows: Pick<DbReportRow, 'report_id' | 'data'>[];
  now: string;
}): Promise<void> {
  const { tx, sourceId, rows, now } = options;
  const stored = await selectByKeys<Pick<DbReportRow, 'report_id' | 'data'>>({
    tx,
    table: 'reports',
    sourceId,
    keyColumns: ['type', 'report_id'],
    keys: rows.map(row => ['deployment', row.report_id]),
    columns: ['report_id', 'data'],
  });
  const known = new Map(stored.map(row => [row.report_id, toRecord(row)]));
  const records = rows.map(toRecord);
  const replaced: string[] = [];
  for (const after of records) {
    const before = known.get(after.id);
    const was = before && deploymentStatement(before);
    const is = deploymentStatement(after);
    if (!before || !was || was === is) {
      continue;
    }
    const completed =
      completesDeployment(before, after) &&
      (await complete({ tx, sourceId, was, is }));
    if (!completed) {
      replaced.push(was);
    }
  }
  await markGone({ tx, sourceId, statements: replaced, now });
  await appendToLog(
    tx,
    records.map(record => deploymentRow(sourceId, record, now)),
  );
}

/** True unless the fuller statement was recorded at another time already. */
async function complete(options: {
  tx: Knex.Transaction;
  sourceId: string;
  was: string;
  is: string;
}): Promise<boolean> {
  const { tx, sourceId, was, is } = options;
  const fuller = await tx('trace_log')
    .where({ source_id: sourceId, statement: is })
    .first('id');
  if (fuller) {
    return false;
  }
  await tx('trace_log')
    .where({ source_id: sourceId, statement: was })
    .update({ statement: is });
  return true;
}

function toRecord(row: Pick<DbReportRow, 'data'>): DeploymentRecord {
  return JSON.parse(row.data);
}

/** A deployment as a row of the log. */
function deploymentRow(
  sourceId: string,
  record: DeploymentRecord,
  now: string,
): NewLogRow {
  return {
    source_id: sourceId,
    kind: record.subject.kind,
    object_id: record.subject.id,
    version: record.version,
    action: 'deployed',
    at: record.at,
    statement: deploymentStatement(record),
    recorded_at: now,
    data: JSON.stringify(record),
  };
}
