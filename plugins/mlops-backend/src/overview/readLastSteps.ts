import type { ModelVersion, TraceStep } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { SourceRanking } from '../queries/sourceRanking';
import { describeSteps, readLogStream } from '../trace';
import { readNamedRuns, type FoundRun } from './queries/readRuns';

/** Newest versions whose runs are looked at where they are old. */
const VERSIONS = 5;

/** States in which a run has happened. */
const ENDED = ['finished', 'failed', 'aborted'];

/**
 * Who trained a model last, and who deployed it last: the newest such steps of
 * its trace. Training is looked for among the newest runs, which are read
 * anyway, and those behind the newest versions: the trace itself would order
 * every run there ever was by its end.
 *
 * @param options - `recent` and `versions` are the newest first
 */
export async function readLastSteps(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  recent: FoundRun[];
  versions: ModelVersion[];
}): Promise<{ lastTrained?: TraceStep; lastDeployed?: TraceStep }> {
  const { recent, versions, ...of } = options;
  const known = new Set(
    recent.flatMap(found => found.names).map(name => name.runId),
  );
  const older = await readNamedRuns({
    ...of,
    names: versions
      .slice(0, VERSIONS)
      .flatMap(({ runId, source }) =>
        runId && !known.has(runId) ? [{ sourceId: source.id, runId }] : [],
      ),
  });
  const [runs, [lastDeployed]] = await Promise.all([
    describeSteps({
      ...of,
      steps: [...recent, ...older].flatMap(({ run, names, key }) => {
        const at = run.endedAt ?? run.startedAt;
        return at && ENDED.includes(run.state)
          ? [{ stream: 'runs' as const, at, key, run, names }]
          : [];
      }),
    }),
    describeSteps({
      ...of,
      steps: await readLogStream({ ...of, limit: 1, actions: ['deployed'] }),
    }),
  ]);
  const [lastTrained] = runs
    .filter(step => step.action === 'trained')
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    ...(lastTrained && { lastTrained }),
    ...(lastDeployed && { lastDeployed }),
  };
}
