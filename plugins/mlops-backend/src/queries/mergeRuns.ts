import type { Run, RunState } from '@waymark/plugin-mlops-common';
import type { RunRecord } from '@waymark/plugin-mlops-node';
import type { DbRunRow } from '../database/tables';
import { first, mergeDatasets, mergeMetrics, mergeParams } from './mergeValues';
import { parseRecord } from './parseRecord';
import type { SourceRanking } from './sourceRanking';

/** A run that has ended says more than one that was last seen running. */
const ENDED: RunState[] = ['finished', 'failed', 'aborted'];

/** What of a row a run is made of. */
export type RunRow = Pick<
  DbRunRow,
  'source_id' | 'run_id' | 'started_at' | 'ended_at' | 'seen_at' | 'data'
>;

/**
 * One run out of what several sources say about it. The source that was
 * registered first wins; what it leaves out is taken from the next. The state
 * is the first that is final, because a source that saw the end knows more
 * than one that missed it.
 *
 * @param rows - at least one row, all of the same run
 */
export function mergeRuns(rows: RunRow[], ranking: SourceRanking): Run {
  const ranked = ranking.sort(rows);
  const [winner] = ranked;
  const records = ranked.map(row => parseRecord<RunRecord>(row.data));
  const startedAt = first(ranked.map(row => row.started_at ?? undefined));
  const endedAt = first(ranked.map(row => row.ended_at ?? undefined));
  return {
    id: winner.run_id,
    name: first(records.map(r => r.name)),
    state: mergeStates(records.map(r => r.state)),
    startedAt,
    endedAt,
    durationMs: duration(startedAt, endedAt),
    job: first(records.map(r => r.job)),
    user: first(records.map(r => r.user)),
    commit: first(records.map(r => r.commit)),
    error: first(records.map(r => r.error)),
    metrics: mergeMetrics(records.map(r => r.metrics)),
    params: mergeParams(records.map(r => r.params)),
    inputs: mergeDatasets(records.map(r => r.inputs)),
    outputs: mergeDatasets(records.map(r => r.outputs)),
    source: ranking.link(winner.source_id, first(records.map(r => r.url))),
    seenAt: winner.seen_at,
  };
}

/**
 * The state of a run that several sources report, the source believed first
 * coming first.
 */
export function mergeStates(states: RunState[]): RunState {
  return (
    states.find(state => ENDED.includes(state)) ??
    states.find(state => state !== 'unknown') ??
    'unknown'
  );
}

/** Milliseconds; undefined where the clocks of the source contradict themselves. */
function duration(start?: string, end?: string): number | undefined {
  if (!start || !end) {
    return undefined;
  }
  const ms = Date.parse(end) - Date.parse(start);
  return ms >= 0 ? ms : undefined;
}
