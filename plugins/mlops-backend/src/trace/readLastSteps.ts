import type { TraceStep } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { SourceRanking } from '../queries/sourceRanking';
import { describeSteps } from './describeSteps';
import { readLogStream } from './readLogStream';
import { readRunStream } from './readRunStream';

/** Runs looked at to find the one that trained last. */
const RUNS = 30;

/**
 * Who trained an entity last, and who deployed it last: the newest steps of
 * these kinds in its trace. `lastTrained` is looked for among the newest 30
 * runs that ended.
 */
export async function readLastSteps(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
}): Promise<{ lastTrained?: TraceStep; lastDeployed?: TraceStep }> {
  const runs = await describeSteps({
    ...options,
    steps: await readRunStream({ ...options, limit: RUNS }),
  });
  const [lastDeployed] = await describeSteps({
    ...options,
    steps: await readLogStream({ ...options, limit: 1, actions: ['deployed'] }),
  });
  const lastTrained = runs.find(step => step.action === 'trained');
  return {
    ...(lastTrained && { lastTrained }),
    ...(lastDeployed && { lastDeployed }),
  };
}
