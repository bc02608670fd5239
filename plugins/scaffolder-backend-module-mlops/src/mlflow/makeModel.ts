import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { MlflowServer } from './MlflowServer';
import { isOfTask, tagsOf } from './tags';

/** A registered model as a template wants it. */
export interface WantedModel {
  name: string;
  description: string;
  tags: Record<string, string | number | boolean>;
  /** The run that makes it. */
  taskId: string;
}

/**
 * Sees that a registered model is there; one that was there before stays as it
 * is. A run that does this twice knows what it made by a tag.
 *
 * @returns whether this run made it, or it was there
 */
export async function makeModel(
  server: MlflowServer,
  wanted: WantedModel,
  signal: AbortSignal,
): Promise<'made' | 'there'> {
  const { name, description, tags, taskId } = wanted;
  const outcomeOf = (known: JsonObject) =>
    isOfTask(known, taskId) ? 'made' : 'there';
  const known = await findModel(server, name, signal);
  if (known) {
    return outcomeOf(known);
  }
  try {
    const body = { name, description, tags: tagsOf(tags, taskId) };
    const answer = await server.ask(
      { method: 'POST', endpoint: 'registered-models/create', body },
      signal,
    );
    server.part(answer, 'registered_model');
    return 'made';
  } catch (error) {
    // Somebody may have made it in this moment.
    const there =
      error instanceof InputError && (await findModel(server, name, signal));
    if (there) {
      return outcomeOf(there);
    }
    throw error;
  }
}

/** A registered model by its name. */
export async function findModel(
  server: MlflowServer,
  name: string,
  signal: AbortSignal,
): Promise<JsonObject | undefined> {
  const answer = await server.ask(
    {
      method: 'GET',
      endpoint: 'registered-models/get',
      parameters: { name },
    },
    signal,
  );
  return answer && (server.part(answer, 'registered_model') as JsonObject);
}
