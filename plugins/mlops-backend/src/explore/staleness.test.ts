import { mockServices } from '@backstage/backend-test-utils';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import {
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { openIndex } from './__testUtils__/openIndex';

jest.setTimeout(60_000);

const databases = registryDatabases();
const orders = 'dataset:default/orders';
const nightly = 'pipeline:default/nightly';
const churn = 'model:default/churn';
const minute = 60_000;

describe.each(databases.eachSupportedId())('staleness on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const mirror = new FakeMirror([
      mirrorEntity(orders, {
        owner: 'group:default/a',
        spec: { freshness: 'P1D' },
      }),
      mirrorEntity(nightly, {
        owner: 'group:default/a',
        spec: { schedule: '0 3 * * *' },
      }),
      mirrorEntity(churn, {
        owner: 'group:default/a',
        spec: { monitoring: { tool: 'evidently', schedule: '@weekly' } },
      }),
      mirrorEntity('group:default/a'),
    ]);
    let now = Date.parse('2026-06-15T12:00:00.000Z');
    const opened = openIndex({ knex, mirror, clock: () => now });
    return {
      ...opened,
      knex,
      mirror,
      mlflow: registryWriter(knex, 'mlflow'),
      setTime: (time: string) => {
        now = Date.parse(time);
      },
      attention: async () =>
        Object.fromEntries(
          (await opened.find()).items.map((item: ExploreItem) => [
            item.entityRef,
            item.attention,
          ]),
        ),
      /** Moments at which rows are to be computed again, in milliseconds. */
      due: async () =>
        Object.fromEntries(
          (await knex('explore_entities').whereNotNull('stale_at')).map(
            (row: { entity_ref: string; stale_at: string }) => [
              row.entity_ref,
              row.stale_at,
            ],
          ),
        ),
    };
  }

  it('claims nothing of what no source reports', async () => {
    const { refresh, attention, due } = await setup();
    await refresh();
    expect(await attention()).toEqual({
      [orders]: [],
      [nightly]: [],
      [churn]: [],
    });
    expect(await due()).toEqual({});
  });

  it('comes by time passing alone, and goes with what happens', async () => {
    const { index, refresh, attention, due, setTime, mlflow, knex } =
      await setup();
    await mlflow.object({ type: 'dataset', id: 'orders' });
    await mlflow.datasetVersion({
      datasetId: 'orders',
      version: 'd1',
      createdAt: '2026-06-15T06:00:00.000Z',
    });
    await mlflow.object({ type: 'pipeline', id: 'nightly' });
    await mlflow.run({
      id: 'n1',
      subjects: [{ kind: 'pipeline', id: 'nightly' }],
      startedAt: '2026-06-15T03:00:00.000Z',
    });
    await mlflow.object({ type: 'model', id: 'churn' });
    await mlflow.report({
      type: 'drift',
      id: 'w1',
      subject: { kind: 'model', id: 'churn' },
      at: '2026-06-14T00:05:00.000Z',
      metrics: [{ metric: 'psi', value: 0, state: 'ok' }],
    });
    await refresh();
    expect(Object.values(await attention())).toEqual([[], [], []]);
    expect(await due()).toEqual({
      [orders]: '2026-06-16T06:00:00.000Z',
      [nightly]: '2026-06-16T05:24:00.000Z',
      [churn]: '2026-06-21T12:00:00.000Z',
    });

    // Nothing is touched before its moment has passed.
    setTime('2026-06-16T05:24:00.000Z');
    const before = await knex('explore_entities').select('revision');
    await index.refreshStale();
    expect(await knex('explore_entities').select('revision')).toEqual(before);

    setTime('2026-06-16T05:25:00.000Z');
    await index.refreshStale();
    expect(await attention()).toEqual({
      [orders]: [],
      [nightly]: ['stale'],
      [churn]: [],
    });
    setTime('2026-06-22T00:00:00.000Z');
    await index.refreshStale();
    expect(Object.values(await attention())).toEqual([
      ['stale'],
      ['stale'],
      ['stale'],
    ]);
    expect(await due()).toEqual({});

    // A run that wrote the data mends both promises about it.
    await mlflow.run({
      id: 'n2',
      subjects: [
        { kind: 'pipeline', id: 'nightly' },
        { kind: 'dataset', id: 'orders' },
      ],
      startedAt: '2026-06-22T03:00:00.000Z',
      endedAt: '2026-06-22T03:10:00.000Z',
      outputs: [{ name: 'orders', role: 'output' }],
    });
    setTime('2026-06-22T04:00:00.000Z');
    await refresh();
    expect(await attention()).toEqual({
      [orders]: [],
      [nightly]: [],
      [churn]: ['stale'],
    });
    expect((await due())[orders]).toBe('2026-06-23T03:10:00.000Z');
  });

  it('takes a run that only read the data, or failed, for no change', async () => {
    const { refresh, attention, mlflow } = await setup();
    await mlflow.object({
      type: 'dataset',
      id: 'orders',
      updatedAt: '2026-06-13T00:00:00.000Z',
    });
    const run = {
      subjects: [{ kind: 'dataset' as const, id: 'orders' }],
      startedAt: '2026-06-15T03:00:00.000Z',
      endedAt: '2026-06-15T03:10:00.000Z',
    };
    await mlflow.run({
      ...run,
      id: 'reads',
      inputs: [{ name: 'orders', role: 'input' }],
      outputs: [{ name: 'other', role: 'output' }],
    });
    await mlflow.run({
      ...run,
      id: 'fails',
      state: 'failed',
      outputs: [{ name: 'orders', role: 'output' }],
    });
    await refresh();
    expect((await attention())[orders]).toContain('stale');
  });

  it('is found by its facet', async () => {
    const { refresh, names, mlflow } = await setup();
    await mlflow.object({
      type: 'dataset',
      id: 'orders',
      updatedAt: '2026-06-13T00:00:00.000Z',
    });
    await refresh();
    expect(await names({ filters: { attention: ['stale'] } })).toEqual([
      'orders',
    ]);
  });

  it('is kept by two replicas at once without a fault', async () => {
    const { knex, mirror, index, refresh, setTime, mlflow, find } =
      await setup();
    const at = '2026-06-15T06:00:00.000Z';
    for (let n = 0; n < 30; n += 1) {
      const ref = `dataset:default/d${n}`;
      mirror.entities.set(
        ref,
        mirrorEntity(ref, { spec: { freshness: 'PT12H' } }),
      );
      await mlflow.object({ type: 'dataset', id: `d${n}`, updatedAt: at });
    }
    await refresh();
    setTime('2026-06-15T19:00:00.000Z');
    const other = openIndex({
      knex,
      mirror,
      clock: () => Date.parse('2026-06-15T18:00:00.000Z') + minute,
    });
    await Promise.all([index.refreshStale(), other.index.refreshStale()]);
    await index.refreshStale();
    const stale = await find({ filters: { attention: ['stale'] } });
    expect(stale.totalItems).toBe(30);
    expect(await knex('entity_touches')).toEqual([]);
  });

  it('is looked for by one replica a minute', async () => {
    const { index } = await setup();
    const scheduler = mockServices.scheduler.mock();
    const lifecycle = mockServices.lifecycle.mock();
    await index.start({ scheduler, lifecycle });
    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    expect(tasks).toContainEqual(
      expect.objectContaining({
        id: 'explore-stale',
        scope: 'global',
        frequency: { minutes: 1 },
      }),
    );
  });
});
