import {
  MlflowServer,
  until,
} from '@waymark/plugin-mlflow-client-node/testUtils';
import { type Portal, startPortal } from './startPortal';
import { train } from './train';

const SECRET = 'the webhook secret of this test';
const MODEL = 'iris-classifier';
const EVENTS = [
  { entity: 'REGISTERED_MODEL', action: 'CREATED' },
  { entity: 'MODEL_VERSION', action: 'CREATED' },
  { entity: 'MODEL_VERSION_ALIAS', action: 'CREATED' },
  { entity: 'MODEL_VERSION_ALIAS', action: 'DELETED' },
];

describe('a portal and a real MLflow', () => {
  let mlflow: MlflowServer;
  let guarded: MlflowServer;
  let portal: Portal;

  beforeAll(async () => {
    [mlflow, guarded] = await Promise.all([
      MlflowServer.start(),
      MlflowServer.start({ withLogin: true }),
    ]);
    await train(mlflow, {
      experiment: 'irises',
      runs: [
        { name: 'first', model: MODEL, c: 0.1 },
        { name: 'broken', fails: true },
      ],
    });
    const seldom = { schedule: { frequency: { hours: 1 } } };
    portal = await startPortal({
      real: {
        ...seldom,
        baseUrl: mlflow.url,
        pageSize: 2,
        webhook: { secret: SECRET },
      },
      guarded: {
        ...seldom,
        baseUrl: guarded.url,
        auth: { type: 'basic', username: 'admin', password: 'not this one' },
      },
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await mlflow?.stop();
    await guarded?.stop();
  });

  /** Has MLflow itself send a delivery, and says how it was answered. */
  const sendTestDelivery = async (name: string, secret: string) => {
    const { webhook } = await mlflow.call<{
      webhook: { webhook_id: string };
    }>('POST', 'webhooks', {
      name,
      url: portal.webhookUrl('real'),
      events: EVENTS,
      secret,
      status: 'ACTIVE',
    });
    const { result } = await mlflow.call<{
      result: { success?: boolean; response_status?: number };
    }>('POST', `webhooks/${webhook.webhook_id}/test`, {});
    return { id: webhook.webhook_id, result };
  };

  const isOnlyChampion = async (version: string) => {
    const versions = await portal.versions(MODEL);
    const champions = versions.filter(({ aliases }) =>
      aliases.includes('champion'),
    );
    return champions.length === 1 && champions[0].version === version;
  };

  it('shows what was trained, in the catalog and in its own pages', async () => {
    const entity = await until('the model is in the catalog', () =>
      portal.entity(`model:${MODEL}`),
    );
    expect(entity).toMatchObject({
      kind: 'Model',
      metadata: {
        name: MODEL,
        annotations: {
          'openlineage.io/dataset': `mlflow://127.0.0.1:${mlflow.port}|${MODEL}`,
        },
      },
    });
    const [version] = await until('the version is there', async () => {
      const versions = await portal.versions(MODEL);
      return versions.length > 0 && versions;
    });
    expect(version).toMatchObject({
      version: '1',
      status: 'READY',
      params: [{ name: 'C', value: '0.1' }],
      metrics: [
        expect.objectContaining({
          name: 'accuracy',
          dataset: 'irises held back',
        }),
        { name: 'undefined', value: 'NaN' },
      ],
      source: { id: 'real', type: 'mlflow' },
    });
    const runs = await until('both runs are there', async () => {
      const all = await portal.runs(MODEL);
      return all.length === 2 && all;
    });
    expect(runs.map(({ state }) => state).sort()).toEqual([
      'failed',
      'finished',
    ]);
    expect(await portal.source('real')).toMatchObject({
      counts: expect.objectContaining({ models: 1, versions: 1, runs: 2 }),
    });
  });

  it('says what to mend where MLflow refuses the login', async () => {
    const status = await until('the login was tried', async () => {
      const guardedStatus = await portal.source('guarded');
      return guardedStatus?.lastError && guardedStatus;
    });
    expect(status).toMatchObject({
      state: 'failing',
      lastError: {
        message: expect.stringContaining('401'),
        hint: expect.stringContaining('auth section'),
      },
    });
    expect(JSON.stringify(status)).not.toContain('not this one');
  });

  it('hears of a new version and its alias by webhook', async () => {
    const { result } = await sendTestDelivery('good', SECRET);
    expect(result).toMatchObject({ success: true, response_status: 202 });

    await train(mlflow, {
      experiment: 'irises',
      runs: [{ name: 'second', model: MODEL, c: 1 }],
    });
    await until('the second version arrived', async () =>
      (await portal.versions(MODEL)).some(({ version }) => version === '2'),
    );

    for (const version of ['1', '2']) {
      await mlflow.call('POST', 'registered-models/alias', {
        name: MODEL,
        alias: 'champion',
        version,
      });
      // The alias that moves also leaves the version that had it.
      await until(`version ${version} alone is champion`, () =>
        isOnlyChampion(version),
      );
    }
  });

  it('refuses a webhook that was made with another secret', async () => {
    const { id, result } = await sendTestDelivery('bad', 'a guess');
    expect(result.success ?? false).toBe(false);
    expect(result.response_status).toBe(401);
    await mlflow.call('DELETE', `webhooks/${id}`);
  });

  it('keeps what it knows while MLflow is down, and goes on after', async () => {
    await mlflow.kill();
    const down = await portal.refresh('real');
    expect(down).toMatchObject({
      state: 'failing',
      lastError: {
        message: expect.stringContaining('ECONNREFUSED'),
        hint: expect.stringContaining('Check that MLflow runs'),
      },
    });
    expect(await portal.versions(MODEL)).toHaveLength(2);

    await mlflow.boot();
    // A look that began while MLflow was away may be the first to end.
    const up = await until('MLflow was read again', async () => {
      const status = await portal.refresh('real');
      return status.state === 'ok' && status;
    });
    expect(up).toMatchObject({ counts: { versions: 2 } });
  });

  it('lets go of what was deleted', async () => {
    await mlflow.call('DELETE', 'model-versions/delete', {
      name: MODEL,
      version: '1',
    });
    // A look that began before the deletion may be the first to end.
    const versions = await until('one version is left', async () => {
      await portal.refresh('real');
      const left = await portal.versions(MODEL);
      return left.length === 1 && left;
    });
    expect(versions.map(({ version }) => version)).toEqual(['2']);

    await train(mlflow, {
      experiment: 'other',
      runs: [
        { name: 'a', model: 'stays' },
        { name: 'b', model: 'stays too' },
      ],
    });
    // Of three models one may go; it is gone sooner than another one comes.
    await until('the others are in the catalog', async () => {
      await portal.refresh('real');
      return (
        (await portal.entity('model:stays')) &&
        (await portal.entity('model:stays-too'))
      );
    });
    await mlflow.call('DELETE', 'registered-models/delete', { name: MODEL });
    await portal.refresh('real');
    await until('the model left the catalog', async () => {
      const entity = await portal.entity(`model:${MODEL}`);
      return entity === undefined;
    });
    expect(await portal.entity('model:stays')).toBeDefined();
  });
});
