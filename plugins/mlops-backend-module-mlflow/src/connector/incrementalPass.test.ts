import type { MlopsRecord } from '@waymark/plugin-mlops-node';
import {
  readPages,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import type { MlflowConnection } from '@waymark/plugin-mlflow-client-node';
import { createTestConnection } from '../fakeMlflow/createTestConnection';
import { FakeMlflow } from '../fakeMlflow/FakeMlflow';
import { emptyStore, type FakeStore } from '../fakeMlflow/FakeStore';
import {
  fakeModel,
  fakeRun,
  fakeVersion,
  SEEDED_AT,
} from '../fakeMlflow/seedStore';
import { MlflowConnector } from './MlflowConnector';

const DAY = 24 * 3_600_000;
const LATER = SEEDED_AT + 10 * DAY;

describe('an incremental pass', () => {
  let fake: FakeMlflow;
  let store: FakeStore;

  afterEach(() => fake.stop());

  const connect = (fields: Partial<MlflowConnection> = {}) =>
    new MlflowConnector(createTestConnection({ baseUrl: fake.url, ...fields }));

  const readSince = async (connector = connect(), since = LATER - DAY) =>
    recordsOf(
      await readPages(connector, {
        mode: 'incremental',
        since: new Date(since).toISOString(),
      }),
    );

  const keys = (records: MlopsRecord[]) =>
    records.filter(({ type }) => type !== 'openlineage').map(recordKey);

  beforeEach(async () => {
    store = emptyStore();
    store.experiments.push({ experiment_id: '1', name: 'nightly churn' });
    fake = await FakeMlflow.start(store);
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ run_id: 'good' }));
    store.runs.push(fakeRun({ run_id: 'good' }));
  });

  it('yields nothing when nothing happened', async () => {
    expect(await readSince()).toEqual([]);
  });

  it('yields a version made of an old run, and that run’s lineage', async () => {
    store.versions.push(
      fakeVersion({
        version: '2',
        run_id: 'good',
        last_updated_timestamp: LATER,
      }),
    );
    const records = await readSince();
    expect(keys(records)).toEqual(
      expect.arrayContaining(['model-version:churn@2', 'run:good']),
    );
    expect(keys(records)).not.toContain('model-version:churn@1');
    expect(records).toContainEqual(
      expect.objectContaining({
        type: 'openlineage',
        event: expect.objectContaining({
          outputs: [
            expect.objectContaining({ name: 'churn' }),
            expect.objectContaining({ name: 'churn' }),
          ],
        }),
      }),
    );
  });

  it('yields a version again whose run ended after it was made', async () => {
    store.runs[0].info.end_time = LATER;
    expect(keys(await readSince())).toEqual(
      expect.arrayContaining(['model-version:churn@1', 'run:good']),
    );
  });

  it('yields what is still running, however long', async () => {
    store.runs.push(
      fakeRun({ run_id: 'long', status: 'RUNNING', end_time: undefined }),
    );
    expect(keys(await readSince())).toContain('run:long');
  });

  it('yields a run that failed since, with the models it belongs to', async () => {
    store.runs.push(
      fakeRun({
        run_id: 'bad',
        status: 'FAILED',
        start_time: LATER,
        end_time: LATER,
      }),
    );
    expect(await readSince()).toContainEqual(
      expect.objectContaining({
        id: 'bad',
        subjects: expect.arrayContaining([{ kind: 'model', id: 'churn' }]),
      }),
    );
  });

  it('looks back a little behind the last pass', async () => {
    store.models[0].last_updated_timestamp = LATER;
    expect(keys(await readSince(connect(), LATER + 60_000))).toContain(
      'model:churn',
    );
    expect(keys(await readSince(connect(), LATER + DAY))).toEqual([]);
  });

  describe('of what MLflow does not call an update', () => {
    beforeEach(() => {
      store.models[0].aliases = [{ alias: 'champion', version: '1' }];
      store.versions.push(fakeVersion({ version: '2', run_id: 'good' }));
    });

    const aliasesOf = (records: MlopsRecord[]) =>
      records.flatMap(record =>
        record.type === 'model-version'
          ? [[record.version, record.aliases]]
          : [],
      );

    it('yields the versions that an alias left and came to', async () => {
      const connector = connect();
      await readPages(connector);
      store.models[0].aliases = [{ alias: 'champion', version: '2' }];
      expect(aliasesOf(await readSince(connector))).toEqual([
        ['1', []],
        ['2', ['champion']],
      ]);
      expect(await readSince(connector)).toEqual([]);
    });

    it('finds them among many versions, a page at a time', async () => {
      for (let n = 3; n < 20; n++) {
        store.versions.push(fakeVersion({ version: String(n) }));
      }
      const connector = connect({ pageSize: 3 });
      await readPages(connector);
      store.models[0].aliases?.push({ alias: 'shadow', version: '18' });
      expect(aliasesOf(await readSince(connector))).toEqual([
        ['18', ['shadow']],
      ]);
    });

    it('yields a model whose tags changed', async () => {
      const connector = connect();
      await readPages(connector);
      store.models[0].tags = [{ key: 'owner', value: 'group:default/ml' }];
      expect(await readSince(connector)).toEqual([
        expect.objectContaining({ type: 'model', owner: 'group:default/ml' }),
      ]);
      expect(await readSince(connector)).toEqual([]);
    });

    it('yields it again when the page was not stored', async () => {
      const connector = connect();
      await readPages(connector);
      store.models[0].tags = [{ key: 'owner', value: 'group:default/ml' }];
      const since = new Date(LATER - DAY).toISOString();
      const { signal } = new AbortController();
      const interrupted = connector.read({
        mode: 'incremental',
        since,
        signal,
      });
      await interrupted[Symbol.asyncIterator]().next();
      expect(keys(await readSince(connector))).toEqual(['model:churn']);
    });

    it('leaves it to a full pass when it never saw the model', async () => {
      expect(await readSince(connect())).toEqual([]);
    });

    it('leaves to a full pass what lies far behind', async () => {
      for (let n = 0; n < 30; n++) {
        store.models.push(fakeModel({ name: `model ${n}` }));
      }
      const connector = connect({ pageSize: 1 });
      await readPages(connector);
      fake.requests.length = 0;
      await readSince(connector);
      const pages = fake.requests.filter(
        ({ endpoint }) => endpoint === 'registered-models/search',
      );
      expect(pages.length).toBe(21);
    });
  });

  it('does not walk the versions twice to know its experiments', async () => {
    for (let n = 2; n < 40; n++) {
      store.versions.push(fakeVersion({ version: String(n) }));
    }
    const connector = connect({ pageSize: 5 });
    await readPages(connector);
    fake.requests.length = 0;
    await readSince(connector);
    const pages = fake.requests.filter(
      ({ endpoint }) => endpoint === 'model-versions/search',
    );
    expect(pages.length).toBeLessThan(4);
  });
});
