import { SourceError } from '@waymark/plugin-mlops-node';
import { AnsweringServer, type Manner } from '../__testUtils__/AnsweringServer';
import { requestJson, type RequestSettings } from './requestJson';

const LIST = { method: 'GET' as const, path: '/api/2.0/mlflow/experiments/x' };

describe('requestJson', () => {
  let server: AnsweringServer;

  beforeEach(async () => {
    server = await AnsweringServer.start();
  });
  afterEach(() => server.stop());

  const ask = (
    settings: Partial<RequestSettings> = {},
    signal: AbortSignal = new AbortController().signal,
  ) =>
    requestJson(
      {
        baseUrl: server.url,
        headers: {},
        requestTimeoutMs: 10_000,
        maxResponseBytes: 1_000,
        ...settings,
      },
      LIST,
      signal,
    );

  const failure = async (manner: Manner, settings = {}) => {
    server.manner = manner;
    const error = await ask(settings).then(
      () => undefined,
      reason => reason,
    );
    expect(error).toBeInstanceOf(SourceError);
    return error as SourceError;
  };

  it('sends the credentials of the connection', async () => {
    server.manner = { kind: 'status', status: 200, body: '{}' };
    await ask({ auth: { type: 'basic', username: 'ada', password: 'pä:ss' } });
    await ask({ auth: { type: 'bearer', token: 't0ken' } });
    await ask({ headers: { 'x-proxy-key': 'k' } });
    expect(
      server.requests.map(({ headers }) => [
        headers.authorization,
        headers['x-proxy-key'],
      ]),
    ).toEqual([
      [`Basic ${Buffer.from('ada:pä:ss').toString('base64')}`, undefined],
      ['Bearer t0ken', undefined],
      [undefined, 'k'],
    ]);
  });

  it('tells a missing object from a missing endpoint', async () => {
    server.manner = {
      kind: 'status',
      status: 404,
      body: '{"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no"}',
    };
    await expect(ask()).resolves.toEqual({ kind: 'not-found' });
    server.manner = { kind: 'status', status: 404, body: '<h1>Not Found</h1>' };
    await expect(ask()).resolves.toEqual({ kind: 'no-endpoint' });
  });

  it.each<[string, Manner, Partial<SourceError>]>([
    [
      'a permission that is missing',
      { kind: 'status', status: 403, body: '{"message": "Permission denied"}' },
      {
        reason: 'auth',
        message: `GET ${LIST.path}: MLflow answered 403: Permission denied`,
        hint: expect.stringMatching(/permission to read.*--allowed-hosts/),
      },
    ],
    [
      'a redirect to a login page',
      {
        kind: 'status',
        status: 302,
        headers: { location: 'https://sso.example.com/?token=secret' },
      },
      {
        reason: 'auth',
        message: `GET ${LIST.path}: MLflow answered 302, a redirect, probably to a login page`,
      },
    ],
    [
      'a server that asks to come back',
      { kind: 'status', status: 503, headers: { 'retry-after': '9' } },
      { reason: 'unavailable', retryAfterMs: 9_000 },
    ],
    [
      'a question that MLflow refuses',
      { kind: 'status', status: 400, body: '{"message": "Invalid filter"}' },
      {
        reason: 'misconfigured',
        message: `GET ${LIST.path}: MLflow answered 400: Invalid filter`,
      },
    ],
    [
      'JSON that was cut',
      { kind: 'status', status: 200, body: '{"runs": [' },
      { reason: 'malformed' },
    ],
    [
      'a bare word',
      { kind: 'status', status: 200, body: 'null' },
      { reason: 'malformed' },
    ],
    [
      'an answer beyond the limit',
      { kind: 'status', status: 200, body: `"${'x'.repeat(1_001)}"` },
      {
        reason: 'malformed',
        message: `GET ${LIST.path}: the answer is larger than 1000 bytes`,
        hint: 'Lower pageSize of the connection, or raise maxResponseMegabytes.',
      },
    ],
  ])('explains %s', async (_, manner, expected) => {
    expect(await failure(manner)).toMatchObject(expected);
  });

  it('explains a silent server', async () => {
    const error = await failure({ kind: 'silence' }, { requestTimeoutMs: 50 });
    expect(error).toMatchObject({
      reason: 'unavailable',
      message: `GET ${LIST.path}: no answer within 50 ms`,
    });
  });

  it('explains a server that is not there', async () => {
    const { url } = server;
    await server.stop();
    const error = await ask({ baseUrl: url }).catch(reason => reason);
    expect(error).toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    server = await AnsweringServer.start();
  });

  it('rejects with the reason of the abort', async () => {
    server.manner = { kind: 'silence' };
    const controller = new AbortController();
    server.onRequest = () => controller.abort(new Error('shutting down'));
    await expect(ask({}, controller.signal)).rejects.toThrow('shutting down');
  });
});
