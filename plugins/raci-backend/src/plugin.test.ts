import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { CHURN, model, people, RACI, training } from './__testUtils__/churn';
import raciPlugin from '.';

jest.setTimeout(60_000);

/** A backend with the plugin as it is installed, over a catalog of a test's own. */
async function startRaci(raci: object) {
  const { server } = await startTestBackend({
    features: [
      raciPlugin,
      catalogServiceMock.factory({
        entities: [
          ...people,
          model('churn', training({ accountable: 'user:ada' })),
        ],
      }),
      mockServices.rootConfig.factory({ data: { raci } as never }),
    ],
  });
  return server;
}

describe('the raci plugin', () => {
  it('serves what it resolved from the catalog', async () => {
    const server = await startRaci({
      ...RACI,
      catalogMirror: { sweepSeconds: 1 },
    });
    const ask = () =>
      request(server)
        .get('/api/raci/v1/matrix')
        .set('Authorization', mockCredentials.user.header());
    let answer = await ask();
    while (answer.status === 200 && answer.body.items.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 50));
      answer = await ask();
    }
    expect(answer.status).toBe(200);
    expect(answer.body.items).toEqual([
      expect.objectContaining({
        entityRef: CHURN,
        declared: true,
        activities: [
          expect.objectContaining({
            activity: 'training',
            accountable: [expect.objectContaining({ title: 'Ada' })],
          }),
          expect.objectContaining({ activity: 'monitoring' }),
        ],
      }),
    ]);
  });

  it('does not start with defaults that mean nobody', async () => {
    await expect(
      startRaci({ defaults: [{ activity: '*', accountable: '$boss' }] }),
    ).rejects.toThrow(/raci.defaults\[0\].accountable: '\$boss'/);
  });
});
