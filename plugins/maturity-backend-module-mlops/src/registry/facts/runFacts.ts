import type {
  EntityOverview,
  RunPoint,
  RunsOverview,
  ScheduleJudgement,
} from '@waymark/plugin-mlops-common';
import { entityPage, fact, type Told } from '../../facts';
import type { RegistryFact } from '../meanings';

/** What is known of the runs of an entity. */
export function runFacts(
  entityRef: string,
  runs: RunsOverview,
): Told<RegistryFact> {
  const evidence = { url: entityPage(entityRef, 'runs'), title: 'Runs' };
  const { last, lastFinished } = newestOf(runs.recent);
  return {
    runs: fact(runs.totalRuns, { evidence }),
    'last-run': fact(last?.state ?? null, { at: last?.startedAt, evidence }),
    'last-finished-run': fact(lastFinished?.id ?? null, {
      at: lastFinished?.startedAt,
      evidence,
    }),
    'success-rate': fact(percentOf(runs.successRate), { evidence }),
  };
}

/** Whether a pipeline runs when it should. */
export function scheduleFacts(
  entityRef: string,
  runs: RunsOverview,
): Told<RegistryFact> {
  return {
    schedule: fact(runs.schedule?.state ?? null, {
      evidence: { url: entityPage(entityRef, 'runs'), title: 'Runs' },
    }),
  };
}

/** The runs of the pipelines that produce a model, as one. */
export function pipelineRunFacts(
  pipelines: readonly EntityOverview[],
): Told<RegistryFact> {
  const { last, lastFinished } = newestOf(
    pipelines.flatMap(({ entityRef, runs }) =>
      runs.recent.map(run => ({ ...run, entityRef })),
    ),
  );
  const evidence = (run: { entityRef: string } | undefined) =>
    run && { url: entityPage(run.entityRef, 'runs'), title: run.entityRef };
  return {
    'pipeline-runs': fact(
      pipelines.reduce((sum, { runs }) => sum + runs.totalRuns, 0),
      { evidence: evidence(last ?? pipelines[0]) },
    ),
    'pipeline-last-run': fact(last?.state ?? null, {
      at: last?.startedAt,
      evidence: evidence(last),
    }),
    'pipeline-last-finished-run': fact(lastFinished?.id ?? null, {
      at: lastFinished?.startedAt,
      evidence: evidence(lastFinished),
    }),
    'pipeline-schedule': fact(
      worstOf(pipelines.flatMap(({ runs }) => runs.schedule?.state ?? [])),
      { evidence: evidence(last ?? pipelines[0]) },
    ),
  };
}

function newestOf<R extends RunPoint>(runs: readonly R[]) {
  const started = runs
    .filter(run => run.startedAt !== undefined)
    .sort((one, other) => (one.startedAt! < other.startedAt! ? 1 : -1));
  return {
    last: started[0],
    lastFinished: started.find(({ state }) => state === 'finished'),
  };
}

function worstOf(
  states: ScheduleJudgement['state'][],
): ScheduleJudgement['state'] | null {
  const order = ['late', 'unknown', 'on-time'] as const;
  return order.find(state => states.includes(state)) ?? null;
}

/** One digit after the point is all that a share of thirty runs tells. */
function percentOf(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 1_000) / 10;
}
