import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { JsonObject, JsonValue } from '@backstage/types';
import { equalsFilter } from '@waymark/plugin-mlflow-client-node';
import type { Undo, UndoByKind, UndoOutcome } from '../receipts/types';
import { findExperiment } from './makeExperiment';
import { findModel } from './makeModel';
import type { MlflowServer } from './MlflowServer';
import { readMlflowServers } from './MlflowServers';
import { isOfTask } from './tags';

/** The kinds of what is made in MLflow, as receipts name them. */
export const EXPERIMENT = 'mlflow-experiment';
export const MODEL = 'mlflow-model';

/**
 * How experiments and registered models are taken back: while they are those
 * of the run, and nobody has put anything into them.
 */
export function createMlflowUndo(options: {
  config: RootConfigService;
}): UndoByKind {
  const servers = readMlflowServers(options.config);
  const serverOf = (undo: JsonObject) =>
    servers.find(String(undo.connection ?? ''));

  const undoExperiment: Undo = async (item, { taskId, signal }) => {
    const server = serverOf(item.undo);
    const found = await findExperiment(server, String(item.undo.name), signal);
    if (!found || found.lifecycle_stage === 'deleted') {
      return { state: 'undone' };
    }
    if (!isOfTask(found, taskId)) {
      return left('it is not what this run made');
    }
    const id = String(server.part(found, 'experiment_id'));
    const runs = await server.ask(
      {
        method: 'POST',
        endpoint: 'runs/search',
        body: {
          experiment_ids: [id],
          max_results: 1,
          run_view_type: 'ALL',
          // One that came back has the runs that it had.
          ...(item.undo.restored === true && {
            filter: `attributes.start_time > ${Date.parse(item.at)}`,
          }),
        },
      },
      signal,
    );
    if (hasItems(runs?.runs)) {
      return left('it has runs by now');
    }
    await server.ask(
      {
        method: 'POST',
        endpoint: 'experiments/delete',
        body: { experiment_id: id },
      },
      signal,
    );
    return { state: 'undone' };
  };

  const undoModel: Undo = async (item, { taskId, signal }) => {
    const server = serverOf(item.undo);
    const name = String(item.undo.name);
    const found = await findModel(server, name, signal);
    if (!found) {
      return { state: 'undone' };
    }
    if (!isOfTask(found, taskId)) {
      return left('it is not what this run made');
    }
    if (await hasVersions(server, name, signal)) {
      return left('it has versions by now');
    }
    await server.ask(
      {
        method: 'DELETE',
        endpoint: 'registered-models/delete',
        body: { name },
      },
      signal,
    );
    return { state: 'undone' };
  };
  return { [EXPERIMENT]: undoExperiment, [MODEL]: undoModel };
}

async function hasVersions(
  server: MlflowServer,
  name: string,
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await server.ask(
    {
      method: 'GET',
      endpoint: 'model-versions/search',
      parameters: {
        filter: equalsFilter('name', name),
        max_results: '1',
      },
    },
    signal,
  );
  return hasItems(answer?.model_versions);
}

function hasItems(list: JsonValue | undefined): boolean {
  return Array.isArray(list) && list.length > 0;
}

function left(reason: string): UndoOutcome {
  return { state: 'left', reason };
}
