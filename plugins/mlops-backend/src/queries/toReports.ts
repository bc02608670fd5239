import type {
  CiResult,
  Deployment,
  QualityResult,
} from '@waymark/plugin-mlops-common';
import type {
  CiRecord,
  DeploymentRecord,
  QualityRecord,
} from '@waymark/plugin-mlops-node';
import type { DbReportRow } from '../database/tables';
import { parseRecord } from './parseRecord';
import type { SourceRanking } from './sourceRanking';

/** A version serving somewhere, out of its row. */
export function toDeployment(
  row: DbReportRow,
  ranking: SourceRanking,
): Deployment {
  const record = parseRecord<DeploymentRecord>(row.data);
  return {
    endpoint: record.endpoint,
    version: record.version,
    environment: record.environment,
    since: row.at,
    by: record.by,
    region: record.region,
    commit: record.commit,
    source: ranking.link(row.source_id, record.url),
  };
}

/** The outcome of a validation suite, out of its row. */
export function toQualityResult(
  row: DbReportRow,
  ranking: SourceRanking,
): QualityResult {
  const record = parseRecord<QualityRecord>(row.data);
  return {
    suite: record.suite,
    at: row.at,
    passed: record.checks.filter(check => check.passed).length,
    failed: record.checks.filter(check => !check.passed).length,
    checks: record.checks,
    url: record.url,
    source: ranking.link(row.source_id, record.url),
  };
}

/** A CI result, out of its row. */
export function toCiResult(row: DbReportRow, ranking: SourceRanking): CiResult {
  const record = parseRecord<CiRecord>(row.data);
  return {
    provider: record.provider,
    state: record.state,
    branch: record.branch,
    at: row.at,
    url: record.url,
    commit: record.commit,
    tests: record.tests,
    source: ranking.link(row.source_id, record.url),
  };
}
