import { createHmac } from 'node:crypto';
import { recordKey } from '@waymark/plugin-mlops-node/testUtils';
import { MlflowConnector } from '../connector/MlflowConnector';
import { createTestConnection } from '../fakeMlflow/createTestConnection';
import { FakeMlflow } from '../fakeMlflow/FakeMlflow';
import { emptyStore } from '../fakeMlflow/FakeStore';
import { fakeModel, fakeRun, fakeVersion } from '../fakeMlflow/seedStore';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const ODD = `it's "odd"`;

function delivery(body: object, secret = 'secret') {
  const rawBody = Buffer.from(JSON.stringify(body));
  const timestamp = String(NOW / 1000);
  const signature = createHmac('sha256', secret)
    .update(`d-1.${timestamp}.${rawBody}`)
    .digest('base64');
  return {
    rawBody,
    receivedAt: NOW,
    headers: {
      'x-mlflow-delivery-id': 'd-1',
      'x-mlflow-timestamp': timestamp,
      'x-mlflow-signature': `v1,${signature}`,
    },
  };
}

describe('a webhook', () => {
  let fake: FakeMlflow;
  let connector: MlflowConnector;

  beforeEach(async () => {
    const store = emptyStore();
    store.experiments.push({ experiment_id: '1', name: 'e' });
    store.models.push(
      fakeModel({
        name: ODD,
        aliases: [{ alias: 'champion', version: '2' }],
      }),
      fakeModel({ name: 'it_s _odd_' }),
    );
    store.versions.push(
      fakeVersion({ name: ODD, run_id: 'r' }),
      fakeVersion({ name: ODD, version: '2' }),
      fakeVersion({ name: 'it_s _odd_' }),
    );
    store.runs.push(fakeRun({ run_id: 'r' }));
    fake = await FakeMlflow.start(store);
    connector = new MlflowConnector(
      createTestConnection({
        baseUrl: fake.url,
        webhook: { secret: 'secret', maxAgeMs: 1_000 },
      }),
    );
  });
  afterEach(() => fake.stop());

  const receive = (entity: string, action: string, data: object) =>
    connector.webhook!(delivery({ entity, action, data }));

  it.each([
    ['registered_model', 'created'],
    ['model_version', 'created'],
  ])('about %s %s starts an incremental pass', async (entity, action) => {
    expect(await receive(entity, action, { name: ODD })).toEqual({
      deliveryId: 'd-1',
    });
  });

  it.each([
    ['model_version_alias', 'created'],
    ['model_version_alias', 'deleted'],
    ['model_version_tag', 'set'],
    ['model_version_tag', 'deleted'],
  ])('about %s %s reads the model and its versions', async (entity, action) => {
    const { deliveryId, records } = await receive(entity, action, {
      name: ODD,
      version: '2',
    });
    expect(deliveryId).toBe('d-1');
    expect(records!.map(recordKey)).toEqual([
      `model:${ODD}`,
      `model-version:${ODD}@1`,
      `model-version:${ODD}@2`,
    ]);
    expect(records).toEqual([
      expect.anything(),
      expect.objectContaining({
        aliases: [],
        metrics: [{ name: 'auc', value: 0.91 }],
      }),
      expect.objectContaining({ aliases: ['champion'] }),
    ]);
  });

  it('about a model that is gone, or a prompt, asks for nothing', async () => {
    const nothing = { deliveryId: 'd-1', records: [] };
    expect(
      await receive('model_version_alias', 'created', { name: 'example' }),
    ).toEqual(nothing);
    expect(await receive('prompt', 'created', { name: ODD })).toEqual(nothing);
  });

  it('that does not name its model is not understood', async () => {
    await expect(
      receive('model_version_tag', 'set', { key: 'k' }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it.each([
    ['no JSON', Buffer.from('{')],
    ['no delivery', Buffer.from('{"entity": "model_version"}')],
  ])('with %s is not understood', async (_, rawBody) => {
    const timestamp = String(NOW / 1000);
    const signature = createHmac('sha256', 'secret')
      .update(`d-1.${timestamp}.${rawBody}`)
      .digest('base64');
    await expect(
      connector.webhook!({
        rawBody,
        receivedAt: NOW,
        headers: {
          'x-mlflow-delivery-id': 'd-1',
          'x-mlflow-timestamp': timestamp,
          'x-mlflow-signature': `v1,${signature}`,
        },
      }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('that nobody signed asks MLflow for nothing', async () => {
    await expect(
      connector.webhook!(
        delivery(
          { entity: 'model_version_tag', action: 'set', data: { name: ODD } },
          'a guess',
        ),
      ),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
    expect(fake.requests).toEqual([]);
  });

  it('needs a secret', () => {
    const open = new MlflowConnector(
      createTestConnection({ baseUrl: fake.url }),
    );
    expect(open.webhook).toBeUndefined();
  });
});
