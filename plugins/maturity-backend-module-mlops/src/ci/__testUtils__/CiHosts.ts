import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of a host; `hanging` for none at all. */
export type HostAnswer =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | 'hanging';

/**
 * The APIs of GitHub, GitLab and CircleCI on one loopback server, under paths
 * of their own. Answers are set by `path?query`, or by path alone.
 */
export class CiHosts {
  readonly requests: { path: string; headers: IncomingMessage['headers'] }[] =
    [];
  readonly answers = new Map<string, HostAnswer>();
  /** What everything answers, whatever is set. */
  always: HostAnswer | undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.requests.push({ path, headers: request.headers });
      const answer = this.always ??
        this.answers.get(path) ??
        this.answers.get(path.replace(/\?.*$/, '')) ?? {
          status: 404,
          body: { message: 'Not Found' },
        };
      if (answer !== 'hanging') {
        const { status = 200, headers = {}, body = {} } = answer;
        response.writeHead(status, {
          'content-type': 'application/json',
          ...headers,
        });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      }
    });
  }

  static async start(): Promise<CiHosts> {
    const hosts = new CiHosts();
    await new Promise<void>(resolve => {
      hosts.#server.listen(0, '127.0.0.1', resolve);
    });
    return hosts;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}
