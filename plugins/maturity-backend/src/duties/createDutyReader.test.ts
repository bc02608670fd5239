import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { RaciClient } from '@waymark/plugin-raci-common';
import { createDutyReader } from './createDutyReader';

const CHURN = 'model:default/churn';

/** A backend that answers every question with one status and body. */
async function open(status: number, body: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization?.slice(0, 6)}`);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const openReader = createDutyReader({
    auth: mockServices.auth({ pluginId: 'maturity' }),
    raci: new RaciClient({
      discoveryApi: {
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      },
    }),
  });
  return {
    asked,
    openReader,
    close: () => new Promise(resolve => server.close(resolve)),
  };
}

const error = (name: string, message: string, statusCode: number) =>
  JSON.stringify({ error: { name, message }, response: { statusCode } });

describe('createDutyReader', () => {
  it('asks as a service, about each entity once', async () => {
    const raci = { entityRef: CHURN, activities: [] };
    const { openReader, asked, close } = await open(200, JSON.stringify(raci));
    const reader = openReader();

    expect(await reader.read(CHURN)).toEqual({ type: 'known', raci });
    await reader.readAll([CHURN, CHURN, 'model:default/uplift']);
    expect(asked).toEqual([
      '/api/raci/v1/entities/model/default/churn Bearer',
      '/api/raci/v1/entities/model/default/uplift Bearer',
    ]);
    await openReader().read(CHURN);
    expect(asked).toHaveLength(3);
    await close();
  });

  it.each<[string, number, string, object]>([
    ['a plugin that is not there', 404, '', { type: 'absent' }],
    [
      'an entity that is not known',
      404,
      error('NotFoundError', 'No entity', 404),
      { type: 'unknown' },
    ],
    [
      'a failure',
      503,
      error('ServiceUnavailableError', 'Down', 503),
      { type: 'failed', message: expect.stringContaining('503') },
    ],
    [
      'a refusal',
      403,
      error('NotAllowedError', 'No', 403),
      { type: 'failed', message: expect.stringContaining('403') },
    ],
  ])('tells apart %s', async (_, status, body, expected) => {
    const { openReader, close } = await open(status, body);

    expect(await openReader().read(CHURN)).toEqual(expected);
    await close();
  });

  it('stops with the request that asks', async () => {
    const { openReader, close } = await open(200, '{}');
    const controller = new AbortController();
    controller.abort(new Error('gone'));

    await expect(
      openReader({ signal: controller.signal }).read(CHURN),
    ).rejects.toThrow('gone');
    await close();
  });
});
