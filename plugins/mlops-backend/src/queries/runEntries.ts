import type { RunState } from '@waymark/plugin-mlops-common';
import type { DbRunRow } from '../database/tables';
import { groupRows } from './groupRows';
import { keyedRuns, type RunsOf } from './listRuns';
import { mergeStates } from './mergeRuns';
import { type Hits, selectHits } from './selectHits';

/** What of a row is enough to find, sort and count its run. */
export type NarrowRunRow = Pick<
  DbRunRow,
  'source_id' | 'run_id' | 'metric_set'
> & { state: RunState; run_key: string; at: string } & Hits;

/** A run as far as finding it needs, by the rules of `mergeRuns`. */
export interface RunEntry {
  key: string;
  /** When it started, the empty text where it did not. */
  at: string;
  state: RunState;
  metricSets: string[];
  rows: NarrowRunRow[];
}

/** All runs on an entity's page, without their records. */
export async function readRunEntries(
  options: RunsOf & {
    /** Only runs in whose words all of these occur. */
    terms?: string[];
  },
): Promise<RunEntry[]> {
  const { knex, ranking, entityRef, terms = [] } = options;
  const rows: NarrowRunRow[] = await keyedRuns(knex, entityRef)
    .join('runs as r', join =>
      join.on('r.source_id', 'k.source_id').andOn('r.run_id', 'k.run_id'),
    )
    .distinct(
      'k.run_key',
      'k.started_at as at',
      'r.source_id',
      'r.run_id',
      'r.state',
      'r.metric_set',
      ...selectHits(knex, 'r.words', terms),
    );
  const entries: RunEntry[] = [];
  for (const [key, ofRun] of groupRows(rows, row => row.run_key)) {
    const ranked = ofRun.length > 1 ? ranking.sort(ofRun) : ofRun;
    if (terms.every((_, n) => ranked.some(row => row[`hit${n}`]))) {
      entries.push({
        key,
        at: ranked.reduce((at, row) => (row.at > at ? row.at : at), ''),
        state: mergeStates(ranked.map(row => row.state)),
        metricSets: ranked.map(row => row.metric_set),
        rows: ranked,
      });
    }
  }
  return entries;
}
