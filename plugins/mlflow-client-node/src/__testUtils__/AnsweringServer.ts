import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server says to everything; silence is no answer at all. */
export type Manner =
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  | { kind: 'silence' };

/** A server on loopback that answers each request in the same way. */
export class AnsweringServer {
  /** Where it answers; set by `start`. */
  url = '';
  readonly requests: { headers: IncomingHttpHeaders }[] = [];
  manner: Manner = { kind: 'silence' };
  /** Called with each request before it is answered. */
  onRequest?: () => void;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<AnsweringServer> {
    const server = createServer();
    const answering = new AnsweringServer(server);
    server.on('request', ({ headers }, response) => {
      answering.requests.push({ headers });
      answering.onRequest?.();
      const { manner } = answering;
      if (manner.kind === 'status') {
        response.writeHead(manner.status, manner.headers);
        response.end(manner.body ?? '');
      }
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    answering.url = `http://127.0.0.1:${port}`;
    return answering;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
