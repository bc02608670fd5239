import { Agent, request } from 'node:http';
import { answerQuestions } from '../../process/answerQuestions';
import { describeEvent } from '../events/describeEvents';
import { describeGraph } from '../graph/describeGraph';

/*
 * The process of a producer: it makes up events and posts them, so that the
 * making is not done by the backend's process. It shares the machine, though.
 */

/** Which events of a stream are to be sent, and how. */
export interface SendOrder {
  /** Address of a backend, without a path. */
  url: string;
  /** The jobs are those of the graph of so many edges. */
  edges: number;
  /** Milliseconds since 1970 of the stream's first run. */
  since: number;
  /** The first event, and the one after the last. */
  from: number;
  to: number;
  /** Events per request; 1 sends each to `/lineage` on its own. */
  batch: number;
  /** How many requests are on their way at a time. */
  connections: number;
  /** Shown to the backend; without, as anybody may post. */
  token?: string;
}

/** What came of it; times in milliseconds. */
export interface SendReport {
  ms: number;
  /** Of each request, until it was answered. */
  times: number[];
  /** Bytes of all bodies. */
  bytes: number;
}

answerQuestions<SendOrder, SendReport>(async order => {
  const { from, to, batch, connections } = order;
  const stream = { graph: describeGraph(order.edges), since: order.since };
  const single = batch === 1;
  const url = new URL(
    `/api/lineage/v1/lineage${single ? '' : '/batch'}`,
    order.url,
  );
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const report: SendReport = { ms: 0, times: [], bytes: 0 };
  let next = from;

  const sendOn = async () => {
    while (next < to) {
      const first = next;
      next = Math.min(to, first + batch);
      const amount = next - first;
      const events = Array.from({ length: amount }, (_, at) =>
        describeEvent(stream, first + at),
      );
      const body = JSON.stringify(single ? events[0] : events);
      const sent = performance.now();
      await post({
        url,
        agent,
        body,
        token: order.token,
        expected: single ? 200 : 204,
      });
      report.times.push(performance.now() - sent);
      report.bytes += body.length;
    }
  };
  await Promise.all(Array.from({ length: connections }, sendOn));
  agent.destroy();
  report.ms = performance.now() - start;
  return report;
});

/** Rejects unless the answer has the expected status: nothing may be refused. */
function post(options: {
  url: URL;
  agent: Agent;
  body: string;
  token?: string;
  expected: number;
}): Promise<void> {
  const { url, agent, body, token, expected } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(token && { authorization: `Bearer ${token}` }),
        },
      },
      incoming => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', chunk => {
          text += chunk;
        });
        incoming.once('error', reject);
        incoming.once('end', () => {
          if (incoming.statusCode === expected) {
            resolve();
          } else {
            reject(
              new Error(
                `POST ${url.pathname} was answered with ${incoming.statusCode}, expected ${expected}: ${text.slice(0, 1_000)}`,
              ),
            );
          }
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
