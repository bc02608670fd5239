import { ResponseError } from '@backstage/errors';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ApiRequests } from './ApiRequests';

const base = 'http://localhost:7007/api/flights';
const server = setupServer();

const requests = new ApiRequests({
  pluginId: 'flights',
  discoveryApi: { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
});

/** Answers every request under the API and returns what was asked. */
function record(answer: () => Response = () => HttpResponse.json({ a: 1 })) {
  const asked: Request[] = [];
  server.use(
    http.all(`${base}/*`, ({ request }) => {
      asked.push(request.clone());
      return answer();
    }),
  );
  return asked;
}

function target(request: Request): string {
  const url = new URL(request.url);
  return `${request.method} ${url.pathname}${url.search}`;
}

describe('ApiRequests', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('asks the plugin for JSON, without a query where there is none', async () => {
    const asked = record();
    await expect(requests.json('/gates')).resolves.toEqual({ a: 1 });
    await requests.json('/gates', { parameters: new URLSearchParams() });
    await requests.json('/gates', {
      parameters: new URLSearchParams({ q: 'a b' }),
    });
    expect(asked.map(target)).toEqual([
      'GET /api/flights/v1/gates',
      'GET /api/flights/v1/gates',
      'GET /api/flights/v1/gates?q=a+b',
    ]);
    expect(asked[0].headers.get('accept')).toBe('application/json');
    expect(asked[0].headers.get('content-type')).toBeNull();
  });

  it('asks for CSV by its media type', async () => {
    const asked = record(() => new HttpResponse('from,to\r\n'));
    await expect(requests.csv('/gates')).resolves.toBe('from,to\r\n');
    expect(asked[0].headers.get('accept')).toBe('text/csv');
  });

  it('sends a body as JSON and needs none in the answer', async () => {
    const asked = record(() => new HttpResponse(null, { status: 204 }));
    const response = await requests.send('/gates', {
      method: 'POST',
      body: { open: true },
    });
    expect(response.status).toBe(204);
    expect(asked.map(target)).toEqual(['POST /api/flights/v1/gates']);
    expect(asked[0].headers.get('content-type')).toBe('application/json');
    expect(await asked[0].json()).toEqual({ open: true });
  });

  it('makes of the answer what the client says', async () => {
    record();
    const reviving = new ApiRequests({
      pluginId: 'flights',
      discoveryApi: { getBaseUrl: async () => base },
      revive: json => ({ revived: json }),
    });
    await expect(reviving.json('/gates')).resolves.toEqual({
      revived: { a: 1 },
    });
  });

  it('sends the token where one is given', async () => {
    const asked = record();
    await requests.json('/gates', { request: { token: 'abc' } });
    await requests.json('/gates');
    expect(asked.map(r => r.headers.get('authorization'))).toEqual([
      'Bearer abc',
      null,
    ]);
  });

  it('throws a ResponseError with the server’s message', async () => {
    record(() =>
      HttpResponse.json(
        {
          error: { name: 'NotFoundError', message: 'No gate B7' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );
    const failure = requests.json('/gates/B7');
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No gate B7' },
    });
  });

  it('uses the fetch it was given', async () => {
    const asked: string[] = [];
    const custom = new ApiRequests({
      pluginId: 'flights',
      discoveryApi: { getBaseUrl: async id => `plugin://${id}` },
      fetchApi: {
        fetch: async input => {
          asked.push(String(input));
          return new Response('{}');
        },
      },
    });
    await custom.json('/gates');
    expect(asked).toEqual(['plugin://flights/v1/gates']);
  });

  it('gives up when the asker aborts', async () => {
    server.use(http.get(`${base}/*`, () => new Promise<Response>(() => {})));
    const controller = new AbortController();
    const call = requests.json('/gates', {
      request: { signal: controller.signal },
    });
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives up after its own time limit', async () => {
    server.use(http.get(`${base}/*`, () => new Promise<Response>(() => {})));
    const hasty = new ApiRequests({
      pluginId: 'flights',
      discoveryApi: { getBaseUrl: async () => base },
      timeoutMs: 20,
    });
    await expect(hasty.json('/gates')).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});
