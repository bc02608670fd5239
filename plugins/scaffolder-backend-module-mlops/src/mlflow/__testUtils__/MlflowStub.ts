import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject, JsonValue } from '@backstage/types';

interface Experiment extends JsonObject {
  experiment_id: string;
  name: string;
  lifecycle_stage: string;
  tags: { key: string; value: string }[];
}

interface RegisteredModel extends JsonObject {
  name: string;
}

/** Runs and versions as far as it matters that they are there. */
interface Contents {
  runs: { experiment_id: string; start_time: number }[];
  versions: string[];
}

type Answer = [status: number, body: JsonObject];

/**
 * Speaks as much of MLflow's REST API as the actions use, on loopback. Codes
 * and fields are those that MLflow 3.17 answers.
 */
export class MlflowStub {
  /** Where it answers; set by `start`. */
  url = '';
  readonly experiments: Experiment[] = [];
  readonly models: RegisteredModel[] = [];
  readonly contents: Contents = { runs: [], versions: [] };
  readonly asked: string[] = [];
  /** Called before a question is answered. */
  onQuestion: (question: string) => void = () => undefined;
  /** Answers instead of MLflow, when it gives something. */
  trouble: (question: string) => Answer | undefined = () => undefined;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<MlflowStub> {
    const server = createServer();
    const stub = new MlflowStub(server);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk as Buffer);
      }
      const url = new URL(request.url ?? '/', 'http://stub');
      const text = Buffer.concat(chunks).toString();
      const input: JsonObject = text
        ? JSON.parse(text)
        : Object.fromEntries(url.searchParams);
      const endpoint = url.pathname.replace('/api/2.0/mlflow/', '');
      const question = `${request.method} ${endpoint}`;
      stub.asked.push(question);
      stub.onQuestion(question);
      const [status, body] =
        stub.trouble(question) ?? stub.#answer(question, input);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    stub.url = `http://127.0.0.1:${port}`;
    return stub;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #answer(question: string, input: JsonObject): Answer {
    const experiment = this.experiments.find(
      ({ name, experiment_id: id }) =>
        name === input.experiment_name || id === input.experiment_id,
    );
    const model = this.models.find(({ name }) => name === input.name);
    switch (question) {
      case 'GET experiments/get-by-name':
        return experiment ? [200, { experiment }] : missing();
      case 'POST experiments/create': {
        if (this.experiments.some(({ name }) => name === input.name)) {
          return exists();
        }
        const made = {
          experiment_id: String(this.experiments.length + 1),
          name: String(input.name),
          lifecycle_stage: 'active',
          tags: input.tags as Experiment['tags'],
        };
        this.experiments.push(made);
        return [200, { experiment_id: made.experiment_id }];
      }
      case 'POST experiments/restore':
      case 'POST experiments/delete': {
        const to = question.endsWith('delete') ? 'deleted' : 'active';
        if (!experiment || experiment.lifecycle_stage === to) {
          return missing();
        }
        experiment.lifecycle_stage = to;
        return [200, {}];
      }
      case 'POST experiments/set-experiment-tag': {
        if (experiment?.lifecycle_stage !== 'active') {
          return [400, { error_code: 'INVALID_PARAMETER_VALUE' }];
        }
        const { key, value } = input as { key: string; value: string };
        experiment.tags = [
          ...experiment.tags.filter(tag => tag.key !== key),
          { key, value },
        ];
        return [200, {}];
      }
      case 'POST runs/search':
        return listOf('runs', this.#runsOf(input));
      case 'GET registered-models/get':
        return model ? [200, { registered_model: model }] : missing();
      case 'POST registered-models/create':
        if (model) {
          return exists();
        }
        this.models.push(input as RegisteredModel);
        return [200, { registered_model: input }];
      case 'DELETE registered-models/delete':
        if (!model) {
          return missing();
        }
        this.models.splice(this.models.indexOf(model), 1);
        return [200, {}];
      case 'GET model-versions/search':
        return listOf(
          'model_versions',
          this.contents.versions
            .filter(name => input.filter === `name = '${name}'`)
            .map(name => ({ name, version: '1' })),
        );
      default:
        return [404, { html: 'Not Found' }];
    }
  }

  #runsOf(input: JsonObject): JsonObject[] {
    const [id] = input.experiment_ids as string[];
    const after = /start_time > (\d+)/.exec(String(input.filter ?? ''))?.[1];
    return this.contents.runs
      .filter(run => run.experiment_id === id)
      .filter(run => after === undefined || run.start_time > Number(after))
      .map(info => ({ info }));
  }
}

/** MLflow leaves out an empty list. */
function listOf(field: string, items: JsonValue[]): Answer {
  return [200, items.length > 0 ? { [field]: items } : {}];
}

function missing(): Answer {
  return [404, { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no such' }];
}

function exists(): Answer {
  const body = {
    error_code: 'RESOURCE_ALREADY_EXISTS',
    message: 'it already exists',
  };
  return [400, body];
}
