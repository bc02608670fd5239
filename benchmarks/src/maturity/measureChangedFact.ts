import type { BenchDatabase } from '../backend/databases';
import { formatNumber } from '../report/formatTable';
import { median, percentile } from '../report/statistics';
import type { Targets } from '../report/Targets';
import { SOURCES } from './describeRubrics';
import type { ChangedFacts } from './factsModule';
import type { RunningMaturity } from './startMaturity';
import { watchEvaluation } from './watchEvaluation';

/** Milliseconds, one for each change. */
export interface ChangedFactTimes {
  /** From the request to the answer. */
  whole: number[];
  /**
   * From the facts written until the transaction with what they change is
   * committed; empty where the database is none of which that can be seen.
   */
  evaluation: number[];
}

/** Changes a fact of one model after the other and asks for its facts anew. */
export async function measureChangedFact(
  { url, knex }: RunningMaturity,
  options: { changed: ChangedFacts; repetitions: number },
): Promise<ChangedFactTimes> {
  const { changed, repetitions } = options;
  const whole: number[] = [];
  const watch = watchEvaluation(knex);
  for (let n = 0; n < repetitions; n++) {
    const name = `model-${String(n * 3).padStart(5, '0')}`;
    changed.offsets.set(`model:default/${name}`, 100);
    const start = performance.now();
    const response = await fetch(
      `${url}/api/maturity/v1/entities/model/default/${name}/refresh`,
      { method: 'POST', headers: { authorization: 'Bearer mock-user-token' } },
    );
    const answer = await response.text();
    whole.push(performance.now() - start);
    if (!response.ok) {
      throw new Error(`${response.status}: ${answer.slice(0, 500)}`);
    }
  }
  return { whole, evaluation: watch.stop() };
}

/** The figures in words. */
export function describeChangedFact(
  { name }: BenchDatabase,
  { whole, evaluation }: ChangedFactTimes,
): string {
  const figures = (times: readonly number[]) =>
    `p50 ${formatNumber(median(times), 1)} ms, p95 ${formatNumber(percentile(times, 0.95), 1)} ms`;
  return [
    `One changed fact on ${name}, from the request that asks all ${SOURCES} sources about its model until the new scorecard is answered: ${figures(whole)}.`,
    ...(evaluation.length > 0
      ? [
          `In it, from the facts written until all is judged, stored and committed: ${figures(evaluation)}.`,
        ]
      : []),
  ].join(' ');
}

/** What is promised is the whole request. */
export function promiseChangedFact(
  targets: Targets,
  { whole }: ChangedFactTimes,
): void {
  targets.add({
    what: 'one changed fact, p95',
    measured: percentile(whole, 0.95),
    promise: 'at most',
    bound: 50,
    unit: 'ms',
  });
}
