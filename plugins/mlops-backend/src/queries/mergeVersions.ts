import type { ModelVersion } from '@waymark/plugin-mlops-common';
import type { ModelVersionRecord } from '@waymark/plugin-mlops-node';
import type { DbModelVersionRow } from '../database/tables';
import {
  first,
  mergeDatasets,
  mergeMetrics,
  mergeParams,
  mergeTexts,
} from './mergeValues';
import { parseRecord } from './parseRecord';
import type { SourceRanking } from './sourceRanking';

/** What of a row a version is made of. */
export type VersionRow = Pick<
  DbModelVersionRow,
  'source_id' | 'version' | 'created_at' | 'status' | 'seen_at' | 'data'
>;

/**
 * One version out of what several sources say about it. The source that was
 * registered first wins; what it leaves out is taken from the next.
 *
 * @param rows - at least one row, all of the same version
 */
export function mergeVersions(
  rows: VersionRow[],
  ranking: SourceRanking,
): ModelVersion {
  const ranked = ranking.sort(rows);
  const [winner] = ranked;
  const records = ranked.map(row => parseRecord<ModelVersionRecord>(row.data));
  return {
    version: winner.version,
    aliases: mergeTexts(records.map(r => r.aliases)),
    status: winner.status,
    createdAt: winner.created_at,
    createdBy: first(records.map(r => r.createdBy)),
    description: first(records.map(r => r.description)),
    runId: first(records.map(r => r.runId)),
    commit: first(records.map(r => r.commit)),
    metrics: mergeMetrics(records.map(r => r.metrics)),
    params: mergeParams(records.map(r => r.params)),
    datasets: mergeDatasets(records.map(r => r.datasets)),
    source: ranking.link(winner.source_id, first(records.map(r => r.url))),
    seenAt: winner.seen_at,
  };
}
