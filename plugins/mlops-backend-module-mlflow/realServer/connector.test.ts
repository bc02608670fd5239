import { createHmac } from 'node:crypto';
import type {
  MlopsRecord,
  ModelVersionRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import {
  findRecordDefects,
  readPages,
  readUntilFailure,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import type { MlflowConnection } from '@waymark/plugin-mlflow-client-node';
import { MlflowConnector } from '../src/connector/MlflowConnector';
import { createTestConnection } from '../src/fakeMlflow/createTestConnection';
import {
  ADMIN,
  MlflowServer,
} from '@waymark/plugin-mlflow-client-node/testUtils';
import { train, type TrainingReport } from './train';

/** Every character that has a meaning somewhere on the way. */
const ODD = `it's "odd" 100% ünï\\code?&=#+`;

function connect(server: MlflowServer, fields: Partial<MlflowConnection> = {}) {
  return new MlflowConnector(
    createTestConnection({ baseUrl: server.url, ...fields }),
  );
}

async function readAll(server: MlflowServer): Promise<MlopsRecord[]> {
  return recordsOf(await readPages(connect(server)));
}

describe('the connector and a real MLflow', () => {
  let server: MlflowServer;
  let trained: TrainingReport;

  beforeAll(async () => {
    server = await MlflowServer.start();
    trained = await train(server, {
      experiment: `experiment ${ODD}`,
      runs: [
        { name: 'first', model: ODD, c: 0.01 },
        { name: 'second', model: ODD, c: 1 },
        { name: 'broken', fails: true },
      ],
    });
  });

  afterAll(() => server?.stop());

  it('reads what was trained and registered', async () => {
    const records = await readAll(server);
    const [first, second, broken] = trained.runs;

    expect(records.flatMap(findRecordDefects)).toEqual([]);
    expect(records.filter(({ type }) => type === 'problem')).toEqual([]);
    expect(records.map(recordKey)).toEqual(
      expect.arrayContaining([
        `model:${ODD}`,
        `model-version:${ODD}@1`,
        `model-version:${ODD}@2`,
        `pipeline:experiment ${ODD}`,
        'dataset:irises',
        `dataset-version:irises@${first.trainDigest}`,
        'dataset:irises held back',
        ...trained.runs.map(({ runId }) => `run:${runId}`),
      ]),
    );
    const versions = records.filter(
      (record): record is ModelVersionRecord => record.type === 'model-version',
    );
    expect(versions.find(({ version }) => version === '2')).toMatchObject({
      status: 'READY',
      runId: second.runId,
      params: [{ name: 'C', value: '1' }],
      metrics: [
        {
          name: 'accuracy',
          value: second.accuracy,
          dataset: 'irises held back',
        },
        // Its training logs one that is no number: that is kept, too.
        { name: 'undefined', value: NaN },
      ],
      datasets: [
        { name: 'irises held back', role: 'evaluation' },
        { name: 'irises', digest: second.trainDigest, role: 'training' },
      ],
    });
    const failed = records.find(
      (record): record is RunRecord =>
        record.type === 'run' && record.id === broken.runId,
    );
    expect(failed).toMatchObject({
      state: 'failed',
      subjects: expect.arrayContaining([{ kind: 'model', id: ODD }]),
    });
  });

  it('tells the lineage from data set to version', async () => {
    const [, second] = trained.runs;
    const namespace = `mlflow://127.0.0.1:${server.port}`;
    const events = (await readAll(server)).flatMap(record =>
      record.type === 'openlineage' ? [record.event] : [],
    );

    expect(events).toContainEqual(
      expect.objectContaining({
        eventType: 'COMPLETE',
        run: expect.objectContaining({
          runId: second.runId.replace(
            /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
            '$1-$2-$3-$4-$5',
          ),
        }),
        job: expect.objectContaining({
          namespace,
          name: `experiment ${ODD}`,
        }),
        inputs: expect.arrayContaining([
          expect.objectContaining({
            namespace: 'https://data.example.com',
            name: 'irises.csv',
          }),
        ]),
        outputs: [
          expect.objectContaining({
            namespace,
            name: ODD,
            facets: expect.objectContaining({
              version: expect.objectContaining({ datasetVersion: '2' }),
              symlinks: expect.objectContaining({
                identifiers: [
                  { namespace: 'mlflow:test', name: ODD, type: 'MODEL' },
                ],
              }),
            }),
          }),
        ],
      }),
    );
  });

  it('pages and resumes through MLflow’s own tokens', async () => {
    const small = { pageSize: 1 };
    const whole = await readPages(connect(server, small));
    const expected = recordsOf(whole).map(recordKey).sort();
    expect(whole.length).toBeGreaterThan(5);
    expect(new Set(expected).size).toBe(expected.length);

    for (const stored of [1, 2, whole.length - 2]) {
      const before = await readPages(connect(server, small), {
        pages: stored,
      });
      const after = await readPages(connect(server, small), {
        cursor: before[stored - 1].cursor,
      });
      const found = new Set(recordsOf([...before, ...after]).map(recordKey));
      expect(expected.filter(key => !found.has(key))).toEqual([]);
    }
  });

  it('sees an alias, a tag, a new version and a deletion', async () => {
    await server.call('POST', 'registered-models/alias', {
      name: ODD,
      alias: 'champion',
      version: '2',
    });
    await server.call('POST', 'registered-models/set-tag', {
      name: ODD,
      key: 'owner',
      value: 'group:default/botanists',
    });
    const tagged = await readAll(server);
    expect(tagged).toContainEqual(
      expect.objectContaining({
        type: 'model',
        id: ODD,
        owner: 'group:default/botanists',
      }),
    );
    expect(tagged).toContainEqual(
      expect.objectContaining({
        type: 'model-version',
        version: '2',
        aliases: ['champion'],
      }),
    );

    const since = new Date(Date.now() + 3_600_000).toISOString();
    const idle = recordsOf(
      await readPages(connect(server), { mode: 'incremental', since }),
    );
    expect(idle).toEqual([]);

    const connector = connect(server);
    await readPages(connector);
    await server.call('POST', 'registered-models/alias', {
      name: ODD,
      alias: 'champion',
      version: '1',
    });
    await server.call('POST', 'registered-models/set-tag', {
      name: ODD,
      key: 'owner',
      value: 'group:default/gardeners',
    });
    const moved = recordsOf(
      await readPages(connector, { mode: 'incremental', since }),
    );
    expect(moved).toHaveLength(3);
    expect(moved).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ owner: 'group:default/gardeners' }),
        expect.objectContaining({ version: '1', aliases: ['champion'] }),
        expect.objectContaining({ version: '2', aliases: [] }),
      ]),
    );

    await train(server, {
      experiment: 'another',
      runs: [{ name: 'third', model: ODD }],
    });
    const later = recordsOf(
      await readPages(connect(server), {
        mode: 'incremental',
        since: new Date().toISOString(),
      }),
    ).map(recordKey);
    expect(later).toContain(`model-version:${ODD}@3`);

    await server.call('DELETE', 'model-versions/delete', {
      name: ODD,
      version: '1',
    });
    const keys = (await readAll(server)).map(recordKey);
    expect(keys).toContain(`model-version:${ODD}@3`);
    expect(keys).not.toContain(`model-version:${ODD}@1`);
  });

  it('finds one model among all, whatever its name', async () => {
    await server.call('POST', 'registered-models/create', { name: 'plain' });
    const read = async (fields: Partial<MlflowConnection>) =>
      recordsOf(await readPages(connect(server, fields)))
        .filter(({ type }) => type === 'model')
        .map(recordKey);
    expect(await read({ modelFilter: "name LIKE 'pl%'" })).toEqual([
      'model:plain',
    ]);
    expect(await read({ modelFilter: "tags.owner LIKE 'group:%'" })).toEqual([
      `model:${ODD}`,
    ]);

    const secret = 'a secret';
    const connector = connect(server, {
      modelFilter: "tags.owner LIKE 'group:%'",
      webhook: { secret, maxAgeMs: 60_000 },
    });
    const rawBody = Buffer.from(
      JSON.stringify({
        entity: 'model_version_alias',
        action: 'created',
        data: { name: ODD, alias: 'champion', version: '2' },
      }),
    );
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret)
      .update(`delivery.${timestamp}.${rawBody}`)
      .digest('base64');
    const { records } = await connector.webhook!({
      rawBody,
      receivedAt: Date.now(),
      headers: {
        'x-mlflow-delivery-id': 'delivery',
        'x-mlflow-timestamp': timestamp,
        'x-mlflow-signature': `v1,${signature}`,
      },
    });
    expect(records?.map(recordKey).sort()).toEqual([
      `model-version:${ODD}@2`,
      `model-version:${ODD}@3`,
      `model:${ODD}`,
    ]);
  });

  it('goes on from the cursor after the server was killed', async () => {
    const connector = connect(server, { pageSize: 1 });
    const expected = (await readAll(server)).map(recordKey);
    const { pages, error } = await (async () => {
      const stored: Awaited<ReturnType<typeof readPages>> = [];
      try {
        for await (const page of connector.read({
          mode: 'full',
          signal: new AbortController().signal,
        })) {
          stored.push(page);
          if (stored.length === 2) {
            await server.kill();
          }
        }
        return { pages: stored, error: undefined };
      } catch (reason) {
        return { pages: stored, error: reason };
      }
    })();
    expect(error).toMatchObject({ name: 'SourceError', reason: 'unavailable' });

    await server.boot();
    const rest = await readPages(connect(server, { pageSize: 1 }), {
      cursor: pages[pages.length - 1].cursor,
    });
    const found = new Set(recordsOf([...pages, ...rest]).map(recordKey));
    expect(expected.filter(key => !found.has(key))).toEqual([]);
  });
});

describe('the connector and an MLflow with logins', () => {
  let server: MlflowServer;

  beforeAll(async () => {
    server = await MlflowServer.start({ withLogin: true });
    await server.call('POST', 'registered-models/create', { name: 'guarded' });
  });

  afterAll(() => server?.stop());

  it('reads with basic authentication', async () => {
    const pages = await readPages(
      connect(server, { auth: { type: 'basic', ...ADMIN } }),
    );
    expect(recordsOf(pages).map(recordKey)).toEqual(['model:guarded']);
  });

  it.each([
    ['without credentials', undefined],
    [
      'with a wrong password',
      { type: 'basic' as const, username: 'admin', password: 'not this one' },
    ],
    ['with a token', { type: 'bearer' as const, token: 'nor this' }],
  ])('is refused %s', async (_, auth) => {
    const { error, pages } = await readUntilFailure(connect(server, { auth }));
    expect(pages).toEqual([]);
    expect(error).toMatchObject({
      name: 'SourceError',
      reason: 'auth',
      hint: expect.stringContaining('auth section'),
    });
    expect(String(error)).not.toMatch(/not this one|nor this/);
  });
});
