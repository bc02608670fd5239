import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerQuestion } from './answerQuestion';
import type { FakeStore } from './FakeStore';

/** How the server answers; `normal` is MLflow's way. */
export type Manner =
  | { kind: 'normal' }
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  | { kind: 'silence' };

/** A request as it arrived. */
export interface SeenRequest {
  method: string;
  endpoint: string;
  headers: IncomingMessage['headers'];
  parameters: URLSearchParams;
  body: Record<string, unknown>;
}

const API = '/api/2.0/mlflow/';

/**
 * Speaks as much of MLflow's REST API as the connector uses, on loopback, from
 * a store in memory. Field names and shapes are those of MLflow 3.17.
 */
export class FakeMlflow {
  readonly store: FakeStore;
  /** Where it answers; set by `start`. */
  url = '';
  readonly requests: SeenRequest[] = [];
  manner: Manner = { kind: 'normal' };
  /** Called with each request before it is answered. */
  onRequest?: (request: SeenRequest) => void;
  readonly #server: Server;

  private constructor(store: FakeStore, server: Server) {
    this.store = store;
    this.#server = server;
  }

  static async start(store: FakeStore): Promise<FakeMlflow> {
    const server = createServer();
    const fake = new FakeMlflow(store, server);
    server.on('request', async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const chunks: Buffer[] = [];
      for await (const chunk of request) {
        chunks.push(chunk as Buffer);
      }
      const text = Buffer.concat(chunks).toString('utf8');
      const seen: SeenRequest = {
        method: request.method ?? '',
        endpoint: url.pathname.replace(API, ''),
        headers: request.headers,
        parameters: url.searchParams,
        body: text ? JSON.parse(text) : {},
      };
      fake.requests.push(seen);
      fake.onRequest?.(seen);
      const { manner } = fake;
      if (manner.kind === 'silence') {
        return;
      }
      if (manner.kind === 'status') {
        response.writeHead(manner.status, manner.headers);
        response.end(manner.body ?? '');
        return;
      }
      const { status, body } = answerQuestion(fake.store, seen);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    fake.url = `http://127.0.0.1:${port}`;
    return fake;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
