import type { JsonObject } from '@backstage/types';
import { InputError } from '@backstage/errors';
import type { MlflowServer } from './MlflowServer';
import { isOfTask, TASK_TAG, tagsOf } from './tags';

/** An experiment as a template wants it. */
export interface WantedExperiment {
  name: string;
  tags: Record<string, string | number | boolean>;
  /** The run that makes it. */
  taskId: string;
}

/** An experiment that is there, and how it came to be. */
export interface MadeExperiment {
  id: string;
  /** `made` and `restored` by this run; `there` before it. */
  outcome: 'made' | 'restored' | 'there';
}

/**
 * Sees that an experiment is there. MLflow keeps the name of a deleted one, so
 * that one comes back. What was there before keeps its tags.
 *
 * A run that does this twice knows what it made by a tag.
 */
export async function makeExperiment(
  server: MlflowServer,
  wanted: WantedExperiment,
  signal: AbortSignal,
): Promise<MadeExperiment> {
  const known = await findExperiment(server, wanted.name, signal);
  if (!known) {
    return createExperiment(server, wanted, signal);
  }
  const id = String(server.part(known, 'experiment_id'));
  if (known.lifecycle_stage === 'deleted') {
    const body = { experiment_id: id };
    await server.ask(
      { method: 'POST', endpoint: 'experiments/restore', body },
      signal,
    );
    await server.ask(
      {
        method: 'POST',
        endpoint: 'experiments/set-experiment-tag',
        body: { ...body, key: TASK_TAG, value: wanted.taskId },
      },
      signal,
    );
    return { id, outcome: 'restored' };
  }
  return { id, outcome: isOfTask(known, wanted.taskId) ? 'made' : 'there' };
}

/** An experiment by its name, also a deleted one. */
export async function findExperiment(
  server: MlflowServer,
  name: string,
  signal: AbortSignal,
): Promise<JsonObject | undefined> {
  const answer = await server.ask(
    {
      method: 'GET',
      endpoint: 'experiments/get-by-name',
      parameters: { experiment_name: name },
    },
    signal,
  );
  return answer && (server.part(answer, 'experiment') as JsonObject);
}

async function createExperiment(
  server: MlflowServer,
  wanted: WantedExperiment,
  signal: AbortSignal,
): Promise<MadeExperiment> {
  const { name, tags, taskId } = wanted;
  try {
    const body = { name, tags: tagsOf(tags, taskId) };
    const answer = await server.ask(
      { method: 'POST', endpoint: 'experiments/create', body },
      signal,
    );
    const id = String(server.part(answer, 'experiment_id'));
    return { id, outcome: 'made' };
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    // Somebody may have made it in this moment.
    const known = await findExperiment(server, name, signal);
    if (!known) {
      throw error;
    }
    const id = String(server.part(known, 'experiment_id'));
    return { id, outcome: isOfTask(known, taskId) ? 'made' : 'there' };
  }
}
