import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type StubContent } from './answer';

/*
 * The process of the stub: it is told how many models there are, says where it
 * answers, and is told of revisions.
 */

const API = '/api/2.0/mlflow/';

const content: StubContent = {
  models: Number(process.argv[2]),
  revised: { models: 0, times: 0 },
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://stub');
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const found = answer(content, {
    method: request.method ?? '',
    endpoint: url.pathname.replace(API, ''),
    parameters: url.searchParams,
    body: text ? JSON.parse(text) : {},
  });
  if (!found) {
    process.stderr.write(
      `The MLflow stub was asked what it does not know: ${request.method} ${request.url}\n`,
    );
  }
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found ?? { error_code: 'ENDPOINT_NOT_FOUND' }));
});

process.on('message', message => {
  content.revised = {
    models: (message as { models: number }).models,
    times: content.revised.times + 1,
  };
  process.send?.({ revised: content.revised });
});
// The benchmark that started it may end in any way; the stub ends with it.
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
