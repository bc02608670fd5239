import type { DatasetUse } from '@waymark/plugin-mlops-common';
import type { DbModelVersionRow } from '../database/tables';
import { groupRows } from './groupRows';
import { type VersionsOf, versionsOf } from './listModelVersions';
import { mergeDatasets, mergeTexts } from './mergeValues';
import { type Hits, selectHits } from './selectHits';

/** What of a row is enough to find, sort and count its version. */
export type NarrowVersionRow = Pick<
  DbModelVersionRow,
  | 'source_id'
  | 'model_id'
  | 'version'
  | 'version_order'
  | 'created_at'
  | 'status'
  | 'alias_list'
  | 'metric_set'
> &
  Partial<Pick<DbModelVersionRow, 'data_uses'>> &
  Hits;

/**
 * A version as far as finding it needs, out of what several sources say, by
 * the rules of `mergeVersions`.
 */
export interface VersionEntry {
  version: string;
  /** Sorts as text the way versions sort for people. */
  order: string;
  createdAt: string;
  status: string;
  aliases: string[];
  /** Digests of the metric sets of its sources, the one believed first first. */
  metricSets: string[];
  /** Its rows, the source believed first coming first. */
  rows: NarrowVersionRow[];
}

/**
 * All versions of a model, without their records: some hundred bytes each,
 * which is what makes it possible to merge what several sources say before
 * filtering and sorting.
 */
export async function readVersionEntries(
  options: VersionsOf & {
    /** Only versions in whose words all of these occur. */
    terms?: string[];
    /** True to read the uses of data sets as well. */
    withData?: boolean;
  },
): Promise<VersionEntry[]> {
  const { knex, ranking, entityRef, terms = [], withData = false } = options;
  const rows: NarrowVersionRow[] = await versionsOf(knex, entityRef).select(
    'v.source_id',
    'v.model_id',
    'v.version',
    'v.version_order',
    'v.created_at',
    'v.status',
    'v.alias_list',
    'v.metric_set',
    ...(withData ? ['v.data_uses'] : []),
    ...selectHits(knex, 'v.words', terms),
  );
  const entries: VersionEntry[] = [];
  for (const [version, ofVersion] of groupRows(rows, row => row.version)) {
    const ranked = ofVersion.length > 1 ? ranking.sort(ofVersion) : ofVersion;
    if (terms.every((_, n) => ranked.some(row => row[`hit${n}`]))) {
      const [winner] = ranked;
      entries.push({
        version,
        order: winner.version_order,
        createdAt: winner.created_at,
        status: winner.status,
        aliases: mergeTexts(ranked.map(row => JSON.parse(row.alias_list))),
        metricSets: ranked.map(row => row.metric_set),
        rows: ranked,
      });
    }
  }
  return entries;
}

/** The uses of data sets of a version that was read with them. */
export function datasetsOf({ rows }: VersionEntry): DatasetUse[] {
  return mergeDatasets(rows.map(row => JSON.parse(row.data_uses ?? '[]')));
}
