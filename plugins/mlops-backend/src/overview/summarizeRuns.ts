import type {
  Run,
  RunsOverview,
  ScheduleJudgement,
} from '@waymark/plugin-mlops-common';

/**
 * Runs in a few numbers. Only runs that ended count for success, and only
 * those that finished for how long they take.
 *
 * @param options - `recent` is the newest first
 */
export function summarizeRuns(options: {
  recent: Run[];
  total: number;
  schedule?: ScheduleJudgement;
}): RunsOverview {
  const { recent, total, schedule } = options;
  const finished = recent.filter(run => run.state === 'finished');
  const ended = recent.filter(run =>
    ['finished', 'failed', 'aborted'].includes(run.state),
  );
  const typical = median(finished.flatMap(run => run.durationMs ?? []));
  return {
    recent: recent.map(run => ({
      id: run.id,
      ...(run.name !== undefined && { name: run.name }),
      state: run.state,
      ...(run.startedAt && { startedAt: run.startedAt }),
      ...(run.durationMs !== undefined && { durationMs: run.durationMs }),
    })),
    totalRuns: total,
    ...(ended.length > 0 && { successRate: finished.length / ended.length }),
    ...(typical !== undefined && { medianDurationMs: typical }),
    ...(schedule && { schedule }),
  };
}

/** Of an even number, the whole milliseconds between the middle two. */
function median(values: number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [
    sorted[Math.ceil(middle) - 1],
    sorted[Math.floor(middle)],
  ];
  return low === undefined ? undefined : Math.round((low + high) / 2);
}
