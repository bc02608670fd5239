import { monitorEventLoopDelay } from 'node:perf_hooks';
import { waitUntil } from '../backend/startMlops';
import { SOURCES } from './describeRubrics';
import type { RunningMaturity } from './startMaturity';

/** Rubrics that the benchmark evaluates. */
export const RUBRICS = 3;

/** What the evaluation of everything took. */
export interface FullRun {
  maturity: RunningMaturity;
  seconds: number;
  /** Bytes: the most that was alive, or garbage and all where not collected. */
  heap: number;
  /** Milliseconds, the 99th percentile. */
  delay: number;
  /** Rows of history. */
  changes: number;
}

/** The start of the backend is in the figure: its first work is this. */
export async function measureFullRun(
  start: () => Promise<RunningMaturity>,
  options: {
    edition: number;
    models: number;
    /** Collects before each look at the heap; then times say nothing. */
    collect?: boolean;
  },
): Promise<FullRun> {
  const { edition, models, collect = false } = options;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let heap = 0;
  const watch = setInterval(
    () => {
      if (collect) {
        globalThis.gc?.();
      }
      heap = Math.max(heap, process.memoryUsage().heapUsed - before);
    },
    collect ? 1_000 : 200,
  );
  const loop = monitorEventLoopDelay({ resolution: 10 });
  const began = performance.now();
  const maturity = await start();
  // The start itself compiles and migrates; what is promised is the work.
  loop.enable();
  await untilEdition(maturity, { edition, models });
  const seconds = (performance.now() - began) / 1000;
  loop.disable();
  clearInterval(watch);
  const [{ changes }] = await maturity
    .knex('history')
    .where({ version: String(edition) })
    .count({ changes: '*' });
  return {
    maturity,
    seconds,
    heap,
    delay: loop.percentile(99) / 1e6,
    changes: Number(changes),
  };
}

/** Waits until every source has answered, and every scorecard is there. */
export async function untilGathered(
  { knex }: RunningMaturity,
  models: number,
): Promise<void> {
  await waitUntil('every source has answered about every model', async () => {
    const [{ sets }] = await knex('fact_sets')
      .whereNotNull('read_at')
      .count({ sets: '*' });
    const [{ cards }] = await knex('scorecards').count({ cards: '*' });
    return (
      Number(sets) === models * SOURCES && Number(cards) === models * RUBRICS
    );
  });
}

async function untilEdition(
  { knex }: RunningMaturity,
  { edition, models }: { edition: number; models: number },
): Promise<void> {
  await waitUntil(`every scorecard is of edition ${edition}`, async () => {
    const [{ cards }] = await knex('scorecards')
      .join('rubric_versions', function sameRubric() {
        this.on('rubric_versions.rubric_id', 'scorecards.rubric_id').andOn(
          'rubric_versions.digest',
          'scorecards.digest',
        );
      })
      .where('rubric_versions.version', String(edition))
      .count({ cards: '*' });
    return Number(cards) === models * RUBRICS;
  });
}
