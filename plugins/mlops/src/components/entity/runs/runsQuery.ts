import type { RunsQuery, RunState } from '@waymark/plugin-mlops-common';
import type { ListAddress, ListState } from '../recordList/listState';

/** Every state a run may be in, in the order people look for them. */
export const RUN_STATES: RunState[] = [
  'failed',
  'running',
  'finished',
  'aborted',
  'scheduled',
  'unknown',
];

/** What the tab of runs reads from its address. */
export const RUNS_ADDRESS: ListAddress = { filters: ['state'], open: 'run' };

/** The question to the API that the tab's state and columns come to. */
export function runsQuery(
  { q, filters }: ListState,
  metrics: string[],
): RunsQuery {
  const state = RUN_STATES.filter(one => filters.state?.includes(one));
  return {
    ...(q && { q }),
    ...(state.length > 0 && { state }),
    metrics,
  };
}
