import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  MlflowTransport,
  type MlflowCall,
  type MlflowConnection,
} from '@waymark/plugin-mlflow-client-node';
import { SourceError } from '@waymark/plugin-mlops-node';

/** One MLflow server, with errors in the words of who runs a template. */
export class MlflowServer {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** Of its pages, without a trailing slash. */
  readonly uiUrl: string;
  readonly #transport: MlflowTransport;

  constructor(connection: MlflowConnection) {
    this.id = connection.id;
    this.name = `MLflow '${connection.title ?? connection.id}'`;
    this.uiUrl = connection.uiUrl;
    this.#transport = new MlflowTransport(connection);
  }

  /**
   * Asks the server; `undefined` when it has no such object.
   *
   * @throws InputError when it does not take what was asked;
   * ServiceUnavailableError when it does not answer, or not as MLflow
   */
  async ask(
    call: MlflowCall,
    signal: AbortSignal,
  ): Promise<JsonObject | undefined> {
    try {
      return (await this.#transport.call(call, signal)) as
        JsonObject | undefined;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof SourceError)) {
        throw error;
      }
      const { message, hint = '', reason } = error;
      throw reason === 'misconfigured' && / answered 4\d\d/.test(message)
        ? new InputError(`${this.name} refused: ${message}`)
        : new ServiceUnavailableError(
            `${this.name} could not be used: ${message}. ${hint}`.trim(),
          );
    }
  }

  /**
   * A part of an answer that has to be there.
   *
   * @throws ServiceUnavailableError when it is not
   */
  part(answer: JsonObject | undefined, ...path: string[]): JsonValue {
    let value: JsonValue | undefined = answer;
    for (const key of path) {
      value = isObject(value) ? value[key] : undefined;
    }
    if (value === undefined || value === null) {
      throw new ServiceUnavailableError(
        `${this.name} answered without '${path.join('.')}'; see that baseUrl of the connection '${this.id}' is an MLflow server, 2.3 or later`,
      );
    }
    return value;
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
