import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  createBackendModule,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  mlopsConnectorsExtensionPoint,
  SourceError,
  type ConnectorRegistration,
} from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import request from 'supertest';
import mlopsPlugin from './index';
import { model, run, version } from './sync/__testUtils__/records';
import { StubConnector } from './sync/__testUtils__/StubConnector';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SECRET = 'a secret of this test';

const sign = (body: string) =>
  createHmac('sha256', SECRET).update(body).digest('hex');

async function start(knex: Knex, registrations: ConnectorRegistration[]) {
  return startTestBackend({
    features: [
      mlopsPlugin,
      createBackendModule({
        pluginId: 'mlops',
        moduleId: 'stub',
        register(env) {
          env.registerInit({
            deps: { connectors: mlopsConnectorsExtensionPoint },
            async init({ connectors }) {
              connectors.addConnector(...registrations);
            },
          });
        },
      }),
      catalogServiceMock.factory({ entities: [] }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
    ],
  });
}

describe.each(databases.eachSupportedId())('the plugin on %s', databaseId => {
  let knex: Knex;
  let connector: StubConnector;
  let stop: () => Promise<void> = async () => {};

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    connector = new StubConnector('stub');
    connector.records = [
      model('churn'),
      version('churn', '1', { runId: 'run-1' }),
      run('run-1', 'churn'),
    ];
  });
  afterEach(() => stop());

  const boot = async (registrations: ConnectorRegistration[]) => {
    const backend = await start(knex, registrations);
    stop = async () => {
      stop = async () => {};
      await backend.stop();
    };
    return backend.server;
  };
  const schedule = { frequencyMs: 3_600_000, timeoutMs: 60_000 };

  it('reads a source and serves what it found', async () => {
    const server = await boot([{ connector, schedule }]);
    const sources = await request(server).get('/api/mlops/v1/sources');
    expect(sources.status).toBe(200);
    expect(sources.body.items).toEqual([
      expect.objectContaining({
        id: 'stub',
        type: 'stub',
        state: 'ok',
        counts: { models: 1, versions: 1, runs: 1, datasets: 0, pipelines: 0 },
      }),
    ]);

    const changes = await request(server)
      .get('/api/mlops/v1/catalog-changes?after=0')
      .set('authorization', mockCredentials.service.header());
    expect(changes.body.items).toEqual([
      expect.objectContaining({
        type: 'upsert',
        entityRef: 'model:default/churn',
      }),
    ]);
  });

  it('keeps going with the others when one connection is broken', async () => {
    const broken = new StubConnector('broken');
    broken.read = () => {
      throw new SourceError('no such host', { reason: 'misconfigured' });
    };
    const server = await boot([
      { connector: broken, schedule },
      { connector, schedule },
      { connector: new StubConnector('off'), schedule, enabled: false },
    ]);
    const { body } = await request(server).get('/api/mlops/v1/sources');
    expect(body.items).toMatchObject([
      {
        id: 'broken',
        state: 'failing',
        lastError: { message: 'no such host' },
      },
      { id: 'stub', state: 'ok' },
      { id: 'off', state: 'disabled' },
    ]);
  });

  it('refreshes a source on request', async () => {
    const server = await boot([{ connector, schedule }]);
    connector.records.push(version('churn', '2'));
    const started = new Promise<void>(resolve => {
      connector.beforePage = () => resolve();
    });
    await request(server)
      .post('/api/mlops/v1/sources/stub/refresh')
      .send({ full: true })
      .expect(202);
    await started;
    expect(connector.reads).toHaveLength(2);
    await request(server)
      .post('/api/mlops/v1/sources/nowhere/refresh')
      .expect(404, /configured are: stub/);
  });

  it('takes a signed webhook without credentials, once', async () => {
    connector.webhook = async ({ headers, rawBody }) => {
      const given = Buffer.from(headers['x-signature'] ?? '');
      const expected = Buffer.from(sign(rawBody.toString()));
      if (
        given.length !== expected.length ||
        !timingSafeEqual(given, expected)
      ) {
        throw new AuthenticationError('The signature does not match the body');
      }
      const { id, name } = JSON.parse(rawBody.toString());
      return { deliveryId: id, records: [version('churn', name)] };
    };
    const server = await boot([{ connector, schedule }]);
    // Spaces that a parser would lose: the signature is over the raw body.
    const post = (body: string, signature = sign(body)) =>
      request(server)
        .post('/api/mlops/v1/sources/stub/webhook')
        .set('authorization', mockCredentials.none.header())
        .set('content-type', 'application/json')
        .set('x-signature', signature)
        .send(body);

    await post('{ "id": "d1",  "name": "7" }').expect(202);
    await post('{ "id": "d1",  "name": "8" }').expect(202);
    await post('{ "id": "d2", "name": "9" }', 'forged').expect(401);
    expect(
      (await knex('model_versions').orderBy('version')).map(row => row.version),
    ).toEqual(['1', '7']);

    connector.webhook = undefined;
    await post('{}').expect(400, /takes no webhooks/);
  });

  it('can undo its migrations', async () => {
    const before = await tables(knex);
    await boot([]);
    await stop();
    const directory = `${__dirname}/../migrations`;
    await knex.migrate.rollback({ directory }, true);
    expect(
      (await tables(knex)).filter(
        name => !/migrations|mirror/.test(name) && !before.includes(name),
      ),
    ).toEqual([]);
    await knex.migrate.latest({ directory });
    expect(await knex('sources')).toEqual([]);
  });
});

async function tables(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] =
    knex.client.config.client === 'better-sqlite3'
      ? await knex('sqlite_master')
          .select('name')
          .where('type', 'table')
          .whereNot('name', 'like', 'sqlite_%')
      : await knex('information_schema.tables')
          .select({ name: 'table_name' })
          .where('table_schema', 'public');
  return rows.map(row => row.name);
}
