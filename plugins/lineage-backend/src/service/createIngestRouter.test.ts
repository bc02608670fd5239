import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { dataset, facet } from '../ingest/__testUtils__/events';
import { HeldBytes } from '../intake';
import { eventOf, openIntake, runId } from '../intake/__testUtils__/openIntake';
import { createIngestRouter } from './createIngestRouter';

function open(options: { result?: AuthorizeResult; limit?: number } = {}) {
  const { result = AuthorizeResult.ALLOW, limit } = options;
  const { intake, store, writer } = openIntake();
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  const createEvent = jest.fn(async () => ({ success, fail }));
  const authorize = jest.fn(async () => [{ result }]);
  const app = express();
  app.use(
    createIngestRouter({
      intake,
      held: new HeldBytes(limit),
      httpAuth: mockServices.httpAuth(),
      permissions: mockServices.permissions.mock({
        authorize: authorize as never,
      }),
      auditor: mockServices.auditor.mock({ createEvent: createEvent as never }),
    }),
  );
  app.use(mockErrorHandler());
  const post = (path: string, body: string | Buffer) =>
    request(app)
      .post(path)
      .set('content-type', 'application/json')
      // A buffer is sent as it is, not as JSON.
      .serialize(asItIs => asItIs as string)
      .send(body as string);
  return { app, post, store, writer, createEvent, success, fail, authorize };
}

const ONE = '/v1/lineage';
const BATCH = '/v1/lineage/batch';

describe('POST /lineage', () => {
  it('takes an event, plain or compressed', async () => {
    const { post, store, createEvent, success } = open();
    const answer = await post(ONE, JSON.stringify(eventOf(1)));
    expect([answer.status, answer.body]).toEqual([200, {}]);
    await post(ONE, gzipSync(JSON.stringify(eventOf(2))))
      .set('content-encoding', 'gzip')
      .expect(200);
    expect(store.groups).toEqual([[runId(1)], [runId(2)]]);
    expect(createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'events-receive' }),
    );
    expect(success).toHaveBeenCalledWith({
      meta: { received: 1, successful: 1 },
    });
  });

  it.each<[string, Record<string, string>, string | Buffer, number, RegExp]>([
    ['no JSON', {}, '{"run": }', 400, /line 1, column 9/],
    ['no body', {}, '', 400, /expected JSON/],
    ['an event without a run', {}, '{}', 400, /eventTime is missing/],
    [
      'another media type',
      { 'content-type': 'text/plain' },
      '{}',
      415,
      /'text\/plain'; expected application\/json/,
    ],
    [
      'another encoding',
      { 'content-encoding': 'br' },
      '{}',
      415,
      /'br'; expected gzip/,
    ],
    [
      'what is no gzip',
      { 'content-encoding': 'gzip' },
      '{}',
      400,
      /is not gzip/,
    ],
    [
      'half of a gzip',
      { 'content-encoding': 'gzip' },
      gzipSync('{"a": "b", "c": "d"}').subarray(0, 20),
      400,
      /is not gzip/,
    ],
    ['what is no UTF-8', {}, Buffer.from([0x22, 0xff, 0x22]), 400, /not UTF-8/],
    [
      'more than 5 MB',
      {},
      `"${'x'.repeat(5_000_000)}"`,
      413,
      /more than 5000000 bytes/,
    ],
    [
      'more than 5 MB in little',
      { 'content-encoding': 'gzip' },
      gzipSync('x'.repeat(50_000_000)),
      413,
      /more than 5000000 bytes/,
    ],
  ])('refuses %s', async (_, headers, body, status, message) => {
    const { post, store, fail } = open();
    const answer = await post(ONE, body).set(headers);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
    expect(store.groups).toEqual([]);
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('refuses a body that grows beyond the limit while it comes', async () => {
    const { app } = open();
    const sending = request(app)
      .post(ONE)
      .set('content-type', 'application/json')
      .set('transfer-encoding', 'chunked');
    for (let part = 0; part < 6; part++) {
      sending.write('x'.repeat(1_000_000));
    }
    expect((await sending).status).toBe(413);
  });

  it('forgets a body whose sender went away', async () => {
    const { app, fail, store } = open();
    const failed = new Promise<{ error: Error }>(resolve => {
      fail.mockImplementation(async (...[failure]: unknown[]) => {
        resolve(failure as { error: Error });
      });
    });
    const server = app.listen(0);
    const { port } = server.address() as AddressInfo;
    const sending = httpRequest({
      port,
      path: ONE,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 100 },
    });
    sending.on('error', () => {});
    sending.write('{"eventTime":', () => sending.destroy());
    expect((await failed).error.message).toMatch(
      /ended before it was complete/,
    );
    expect(store.groups).toEqual([]);
    await new Promise(resolve => server.close(resolve));
  });

  it('takes a schema of 100,000 columns', async () => {
    const { post, store } = open();
    const schema = facet({
      fields: Array.from({ length: 100_000 }, (_, i) => ({
        name: `column_${i}`,
        type: 'INT',
      })),
    });
    const event = eventOf(1, { inputs: [dataset('a', { schema })] });
    await post(ONE, JSON.stringify(event)).expect(200);
    expect(store.groups).toHaveLength(1);
  });

  it('asks to come back when the store is away or too much waits', async () => {
    const away = open();
    away.store.refuse = () => {
      throw new Error('away');
    };
    const answer = await away.post(ONE, JSON.stringify(eventOf(1)));
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);

    const full = open({ limit: JSON.stringify(eventOf(1)).length });
    full.store.hold();
    const first = full.post(ONE, JSON.stringify(eventOf(1))).then(res => res);
    const writing = new Promise<void>(resolve => {
      const look = () =>
        full.store.groups.length > 0 ? resolve() : setImmediate(look);
      look();
    });
    await writing;
    const second = await full.post(ONE, JSON.stringify(eventOf(2)));
    expect([second.status, second.headers['retry-after']]).toEqual([429, '5']);
    full.store.release();
    expect((await first).status).toBe(200);
  });

  it('wants the permission, and credentials', async () => {
    const denied = open({ result: AuthorizeResult.DENY });
    const answer = await denied.post(ONE, JSON.stringify(eventOf(1)));
    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toMatch(/lineage.events.create/);
    expect(denied.store.groups).toEqual([]);
    expect(denied.authorize).toHaveBeenCalledTimes(1);

    const nobody = await open()
      .post(ONE, JSON.stringify(eventOf(1)))
      .set('authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
    const service = await open()
      .post(ONE, JSON.stringify(eventOf(1)))
      .set('authorization', mockCredentials.service.header());
    expect(service.status).toBe(200);
  });
});

describe('POST /lineage/batch', () => {
  it('says nothing when all is well', async () => {
    const { post, store, success } = open();
    const answer = await post(BATCH, JSON.stringify([eventOf(1), eventOf(2)]));
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(store.groups).toEqual([[runId(1), runId(2)]]);
    expect(success).toHaveBeenCalledTimes(1);
    await post(BATCH, '[]').expect(204);
  });

  it('sums up when something is not', async () => {
    const { post, success } = open();
    const answer = await post(BATCH, JSON.stringify([eventOf(1), {}]));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      status: 'partial_success',
      summary: {
        received: 2,
        successful: 1,
        failed: 1,
        retriable: 0,
        non_retriable: 1,
      },
      failed_events: [
        {
          index: 1,
          reason: expect.stringMatching(/^\/eventTime is missing/),
          retriable: false,
        },
      ],
    });
    expect(success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ failed: 1 }),
    });
  });

  it.each([
    ['{}', 400, /not a list/],
    ['[', 400, /ends before/],
    [`[${'1,'.repeat(5_000)}1]`, 413, /has 5001 events/],
  ])('refuses %s', async (body, status, message) => {
    const { post } = open();
    const answer = await post(BATCH, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });
});

describe('GET /facets', () => {
  it('shows the schemas of our facets', async () => {
    const { app } = open();
    const { body } = await request(app).get('/v1/facets').expect(200);
    expect(body.items).toHaveLength(5);
    for (const { path, schemaURL } of body.items) {
      const schema = await request(app).get(`/v1/${path}`).expect(200);
      expect(schema.type).toBe('application/schema+json');
      expect(JSON.parse(schema.text ?? schema.body).$id).toBe(schemaURL);
    }
    await request(app)
      .get('/v1/facets/Nothing.json')
      .expect(404, /EvaluationRunFacet\.json/);
  });
});
