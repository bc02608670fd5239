import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { LineageApiSink, readRetryAfter } from './LineageApiSink';
import { NdjsonFileSink } from './NdjsonFileSink';

const { signal } = new AbortController();
const events = ['{"id":1}', '{"id":2}'];

describe('LineageApiSink', () => {
  let server: Server;
  let answer: {
    status: number;
    body?: string;
    headers?: Record<string, string>;
  };
  const requests: { url?: string; auth?: string; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      const parts: Buffer[] = [];
      req.on('data', part => parts.push(part));
      req.on('end', () => {
        requests.push({
          url: req.url,
          auth: req.headers.authorization,
          body: Buffer.concat(parts).toString(),
        });
        res.writeHead(answer.status, answer.headers);
        res.end(answer.body);
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(async () => {
    await new Promise(resolve => {
      server.close(resolve);
    });
  });
  beforeEach(() => {
    requests.length = 0;
  });

  const sink = () =>
    new LineageApiSink({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async pluginId =>
          `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/${pluginId}`,
      }),
    });

  it('posts a batch with the credentials of the service', async () => {
    answer = { status: 204 };
    expect(await sink().deliver(events, { signal })).toEqual({
      outcome: 'taken',
      failed: [],
    });
    expect(requests).toEqual([
      {
        url: '/api/lineage/v1/lineage/batch',
        auth: expect.stringMatching(/^Bearer .+/),
        body: '[{"id":1},{"id":2}]',
      },
    ]);
  });

  it('reads a partial success', async () => {
    answer = {
      status: 200,
      body: JSON.stringify({
        status: 'partial_success',
        summary: {
          received: 2,
          successful: 1,
          failed: 1,
          retriable: 1,
          non_retriable: 0,
        },
        failed_events: [{ index: 1, reason: 'busy', retriable: true }],
      }),
    };
    expect(await sink().deliver(events, { signal })).toEqual({
      outcome: 'taken',
      failed: [{ index: 1, reason: 'busy', retriable: true }],
    });
  });

  it.each([
    ['no API', { status: 404 }, { outcome: 'absent' }],
    [
      'a refused batch',
      { status: 413, body: '{"error":{"message":"too large"}}' },
      {
        outcome: 'refused',
        message: 'The lineage API refused it with 413: too large',
      },
    ],
    [
      'a busy API',
      { status: 503, headers: { 'retry-after': '7' } },
      { outcome: 'unavailable', retryAfterMs: 7_000 },
    ],
    [
      'credentials that are not enough',
      { status: 403, body: '{"error":{"message":"not allowed"}}' },
      {
        outcome: 'unavailable',
        message: 'The lineage API answered 403: not allowed',
      },
    ],
    [
      'a page of another server',
      { status: 200, body: '<html>' },
      { outcome: 'unavailable' },
    ],
    [
      'an index that was not sent',
      { status: 200, body: '{"failed_events":[{"index":2}]}' },
      { outcome: 'unavailable' },
    ],
  ])('understands %s', async (_, given, expected) => {
    answer = given;
    expect(await sink().deliver(events, { signal })).toMatchObject(expected);
  });

  it('names the reason when nothing answers', async () => {
    const unreachable = new LineageApiSink({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => 'http://127.0.0.1:1/api/lineage',
      }),
    });
    expect(await unreachable.deliver(events, { signal })).toMatchObject({
      outcome: 'unavailable',
      message: expect.stringContaining('cannot be reached'),
    });
  });
});

describe('readRetryAfter', () => {
  const now = Date.parse('2026-03-01T00:00:00Z');
  it.each([
    [null, undefined],
    ['120', 120_000],
    ['Sun, 01 Mar 2026 00:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2025 00:00:30 GMT', 0],
    ['soon', undefined],
  ])('reads %j as %j', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});

describe('NdjsonFileSink', () => {
  const directory = createMockDirectory();

  it('appends one line per event and makes the folder', async () => {
    const path = directory.resolve('lineage/events.ndjson');
    const sink = new NdjsonFileSink(path);
    await sink.deliver(events);
    expect(await sink.deliver(['{"id":3}'])).toEqual({
      outcome: 'taken',
      failed: [],
    });
    expect(await readFile(path, 'utf8')).toBe('{"id":1}\n{"id":2}\n{"id":3}\n');
  });

  it('says which file cannot be written', async () => {
    directory.setContent({ taken: 'a file' });
    const path = directory.resolve('taken/events.ndjson');
    expect(await new NdjsonFileSink(path).deliver(events)).toMatchObject({
      outcome: 'unavailable',
      message: expect.stringContaining(path),
    });
  });
});
