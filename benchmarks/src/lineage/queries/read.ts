import { Agent, request } from 'node:http';
import { answerQuestions } from '../../process/answerQuestions';

/*
 * The process of a reader: it asks over HTTP, one request after the other, and
 * says how long each answer took to its last byte.
 */

/** What is to be asked. */
export interface ReadOrder {
  /** Address of a backend, without a path. */
  url: string;
  /** Taken in turn. */
  paths: string[];
  headers: Record<string, string>;
  amount: number;
}

/** What came of it. */
export interface ReadReport {
  /** Milliseconds of every answer, in order. */
  times: number[];
  /** Bytes of every answer. */
  bytes: number[];
  /** Nodes and edges of every answer; 0 where it has none of its own. */
  nodes: number[];
  edges: number[];
}

answerQuestions<ReadOrder, ReadReport>(async order => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const report: ReadReport = { times: [], bytes: [], nodes: [], edges: [] };
  for (let asked = 0; asked < order.amount; asked++) {
    const path = order.paths[asked % order.paths.length];
    const start = performance.now();
    const body = await get(new URL(path, order.url), agent, order.headers);
    report.times.push(performance.now() - start);
    const { nodes = [], edges = [] } = JSON.parse(body.toString('utf8'));
    report.bytes.push(body.length);
    report.nodes.push(nodes.length);
    report.edges.push(edges.length);
  }
  agent.destroy();
  return report;
});

function get(
  url: URL,
  agent: Agent,
  headers: Record<string, string>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers }, incoming => {
      const chunks: Buffer[] = [];
      incoming.on('data', chunk => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        const body = Buffer.concat(chunks);
        if (incoming.statusCode === 200) {
          resolve(body);
        } else {
          reject(
            new Error(
              `GET ${url.pathname}${url.search} was answered with ${incoming.statusCode}: ${body.toString('utf8').slice(0, 1_000)}`,
            ),
          );
        }
      });
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}
