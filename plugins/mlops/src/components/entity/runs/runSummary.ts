import type { Run } from '@waymark/plugin-mlops-common';

/** What a list of runs says together. */
export interface RunSummary {
  shown: number;
  /** Runs that came to an end by themselves: finished or failed. */
  completed: number;
  succeeded: number;
  /** Share of the completed that succeeded, 0 to 1. */
  rate?: number;
  /** Milliseconds; of the runs that succeeded. */
  medianDurationMs?: number;
}

/**
 * Counts runs. One that somebody stopped, or that still runs, says nothing
 * about how reliable the pipeline is and is left out of the rate.
 */
export function runSummary(runs: Run[]): RunSummary {
  const succeeded = runs.filter(run => run.state === 'finished');
  const failed = runs.filter(run => run.state === 'failed').length;
  const completed = succeeded.length + failed;
  const durations = succeeded
    .flatMap(run => run.durationMs ?? [])
    .sort((a, b) => a - b);
  const middle = Math.floor(durations.length / 2);
  return {
    shown: runs.length,
    completed,
    succeeded: succeeded.length,
    ...(completed > 0 && { rate: succeeded.length / completed }),
    ...(durations.length > 0 && {
      medianDurationMs:
        durations.length % 2 === 1
          ? durations[middle]
          : (durations[middle - 1] + durations[middle]) / 2,
    }),
  };
}
