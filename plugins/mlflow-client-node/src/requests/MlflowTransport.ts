import { SourceError } from '@waymark/plugin-mlops-node';
import type { MlflowConnection } from '../settings/MlflowConnection';
import { createGate } from './createGate';
import { requestJson } from './requestJson';

const API = '/api/2.0/mlflow';

/** One call of MLflow's REST API. @public */
export interface MlflowCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the API's root, such as `runs/search`. */
  endpoint: string;
  parameters?: Record<string, string | string[] | undefined>;
  body?: object;
  /** True for endpoints that older servers do not have. */
  optional?: boolean;
}

/** Calls MLflow, never more often at a time than the connection allows. @public */
export class MlflowTransport {
  readonly #connection: MlflowConnection;
  readonly #gate: ReturnType<typeof createGate>;

  constructor(connection: MlflowConnection) {
    this.#connection = connection;
    this.#gate = createGate(connection.maxConcurrentRequests);
  }

  /**
   * @returns the answer; undefined when the object does not exist, or the
   * endpoint does not and is optional
   * @throws SourceError for everything that is not an answer
   */
  async call(call: MlflowCall, signal: AbortSignal): Promise<unknown> {
    const { method, endpoint, parameters = {}, body, optional } = call;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      [value ?? []].flat().forEach(one => search.append(name, one));
    }
    const path = `${API}/${endpoint}${search.size ? `?${search}` : ''}`;
    const answer = await this.#gate(() =>
      requestJson(this.#connection, { method, path, body }, signal),
    );
    if (answer.kind === 'no-endpoint' && !optional) {
      throw new SourceError(
        `${method} ${endpoint}: the server has no such endpoint (404)`,
        {
          reason: 'misconfigured',
          hint: `Check baseUrl (${this.#connection.baseUrl}): MLflow 2.3 or later answers at ${API} below it.`,
        },
      );
    }
    return answer.kind === 'answer' ? answer.value : undefined;
  }
}
