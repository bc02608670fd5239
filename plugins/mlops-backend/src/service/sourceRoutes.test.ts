import { mockCredentials } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { FakeMirror } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import { MAX_WEBHOOK_BYTES } from '../schema';
import { startApi } from './__testUtils__/startApi';

const databases = registryDatabases();
const user = mockCredentials.user.header();

describe('what can be done to a source', () => {
  const setup = async () =>
    startApi({
      knex: await databases.open('SQLITE_3'),
      mirror: new FakeMirror(),
    });

  describe('refresh', () => {
    const refresh = '/api/mlops/v1/sources/mlflow/refresh';

    it('is asked for and audited', async () => {
      const api = await setup();
      const response = await request(api.app)
        .post(refresh)
        .set('Authorization', user)
        .send({ full: true });
      expect(response.status).toBe(202);
      expect(api.refreshed).toEqual([['mlflow', { full: true }]]);
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'source-refresh',
          severityLevel: 'medium',
          meta: { sourceId: 'mlflow', full: true },
        }),
      );
      expect(api.audit.success).toHaveBeenCalledTimes(1);
    });

    it('needs no body', async () => {
      const api = await setup();
      const response = await request(api.app)
        .post(refresh)
        .set('Authorization', user);
      expect(response.status).toBe(202);
      expect(api.refreshed).toEqual([['mlflow', { full: false }]]);
    });

    it('is refused to those who may not, which is audited as well', async () => {
      const api = await setup();
      api.permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const response = await request(api.app)
        .post(refresh)
        .set('Authorization', user);
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('mlops.sources.refresh');
      expect(api.refreshed).toEqual([]);
      expect(api.audit.fail).toHaveBeenCalledTimes(1);
      expect(api.audit.success).not.toHaveBeenCalled();
    });

    it('is refused without credentials', async () => {
      const api = await setup();
      expect((await request(api.app).post(refresh)).status).toBe(401);
      expect(api.refreshed).toEqual([]);
    });

    it.each([
      [{ full: 'yes' }, "'/full' must be boolean"],
      [{ all: true }, "'/all' is not known here"],
    ])('refuses the body %j and points at the place', async (body, message) => {
      const api = await setup();
      const response = await request(api.app)
        .post(refresh)
        .set('Authorization', user)
        .send(body);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(message);
      expect(api.refreshed).toEqual([]);
    });

    it('refuses a body that is no JSON', async () => {
      const api = await setup();
      const response = await request(api.app)
        .post(refresh)
        .set('Authorization', user)
        .set('Content-Type', 'application/json')
        .send('{"full":');
      expect(response.status).toBe(400);
      expect(api.refreshed).toEqual([]);
    });

    it('says that a source does not exist', async () => {
      const api = await setup();
      const response = await request(api.app)
        .post('/api/mlops/v1/sources/other/refresh')
        .set('Authorization', user);
      expect(response.status).toBe(404);
    });
  });

  describe('webhook', () => {
    const webhook = '/api/mlops/v1/sources/mlflow/webhook';

    it('is taken without Backstage credentials, its body byte for byte', async () => {
      const api = await setup();
      const body = '{ "a":1,\n"b" : "ü"}';
      const response = await request(api.app)
        .post(webhook)
        .set('Content-Type', 'application/json')
        .set('X-Signature', 's')
        .send(body);
      expect(response.status).toBe(202);
      const [[id, delivery]] = api.webhooks;
      expect(id).toBe('mlflow');
      expect(delivery.rawBody.equals(Buffer.from(body))).toBe(true);
      expect(delivery.headers['x-signature']).toBe('s');
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'source-webhook',
          severityLevel: 'low',
        }),
      );
    });

    it('is taken without a body', async () => {
      const api = await setup();
      expect((await request(api.app).post(webhook)).status).toBe(202);
      expect(api.webhooks[0][1].rawBody).toHaveLength(0);
    });

    it('is refused when its body is too large', async () => {
      const api = await setup();
      const send = (bytes: number) =>
        request(api.app)
          .post(webhook)
          .set('Content-Type', 'application/octet-stream')
          .send(Buffer.alloc(bytes));
      expect((await send(MAX_WEBHOOK_BYTES)).status).toBe(202);
      expect((await send(MAX_WEBHOOK_BYTES + 1)).status).toBe(413);
      expect(api.webhooks).toHaveLength(1);
    });

    it('that is refused by the source is audited as failed', async () => {
      const api = await startApi({
        knex: await databases.open('SQLITE_3'),
        mirror: new FakeMirror(),
        acceptWebhook: async () => {
          throw new ConflictError('The delivery was accepted before.');
        },
      });
      const response = await request(api.app).post(webhook).send('x');
      expect(response.status).toBe(409);
      expect(api.audit.fail).toHaveBeenCalledTimes(1);
    });
  });
});
